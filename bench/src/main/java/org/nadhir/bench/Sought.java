package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.nadhir.nlp.text.Tokenizer;
import org.nadhir.nlp.text.Tokens;

/**
 * A pattern that all peers can express: two to four folded words in order, up to {@code gap} other
 * words behind the first one, the last of them one of several.
 *
 * @param words the words but the last
 * @param last the alternatives of the last word
 * @param gap most other words behind the first word
 */
record Sought(List<String> words, List<String> last, int gap) {
  private static final int GENERATED_IN_ALL = 1_000_000;

  /** Patterns of which a share stands in the sentences; the others mix their words. */
  static List<Sought> generate(int count, double standing, long seed) {
    return new Generator(standing, new Random(seed)).generate(count);
  }

  /** How many words it has. */
  int length() {
    return words.size() + 1;
  }

  private static final class Generator {
    private final double standing;
    private final Random random;
    private final List<String> sentences = Articles.sentences();
    private final Tokenizer tokenizer = new Tokenizer(new Tokens());

    Generator(double standing, Random random) {
      this.standing = standing;
      this.random = random;
    }

    List<Sought> generate(int count) {
      List<Sought> patterns = new ArrayList<>();
      for (int tries = 0; patterns.size() < count && tries < GENERATED_IN_ALL; tries++) {
        List<String> words = random.nextDouble() < standing ? standing() : mixed();
        if (words.stream().distinct().count() == words.size() && words.size() > 1) {
          patterns.add(pattern(words));
        }
      }
      return patterns;
    }

    /** 60 % phrases, 25 % with a gap, 15 % with alternatives. */
    private Sought pattern(List<String> words) {
      int kind = random.nextInt(100);
      List<String> last = new ArrayList<>(words.subList(words.size() - 1, words.size()));
      for (int more = kind < 15 ? 1 + random.nextInt(2) : 0; more > 0; more--) {
        last.add(word());
      }
      int gap = kind >= 15 && kind < 40 ? 1 + random.nextInt(5) : 0;
      return new Sought(
          List.copyOf(words.subList(0, words.size() - 1)),
          last.stream()
              .distinct()
              .filter(w -> !words.subList(0, words.size() - 1).contains(w))
              .toList(),
          gap);
    }

    private List<String> standing() {
      Tokens tokens = sentence();
      int length = 2 + random.nextInt(3);
      int from = random.nextInt(Math.max(1, tokens.size() - length));
      List<String> words = new ArrayList<>();
      for (int token = from; token < Math.min(tokens.size(), from + length); token++) {
        if (token > from && tokens.has(token, Tokens.COMMA | Tokens.BREAK | Tokens.SENTENCE)) {
          return List.of();
        }
        words.add(tokens.folded(token));
      }
      return words;
    }

    private List<String> mixed() {
      List<String> words = new ArrayList<>();
      for (int length = 2 + random.nextInt(3); length > 0; length--) {
        words.add(word());
      }
      return words;
    }

    private String word() {
      Tokens tokens = sentence();
      return tokens.folded(random.nextInt(tokens.size()));
    }

    private Tokens sentence() {
      String sentence = sentences.get(random.nextInt(sentences.size()));
      return tokenizer.split(Articles.perturbed(sentence, random, 0.2));
    }
  }
}
