package org.nadhir.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nadhir.nlp.lexicon.Variants;
import org.nadhir.nlp.lexicon.Word;
import org.nadhir.nlp.match.AutomatonBuilder;
import org.nadhir.nlp.match.Deadline;
import org.nadhir.nlp.match.Hits;
import org.nadhir.nlp.match.Matcher;
import org.nadhir.nlp.match.Vocabulary;
import org.nadhir.nlp.text.Tokenizer;
import org.nadhir.nlp.text.Tokens;

/** Our match stage: text in, hits with their words out. */
final class TokenAutomaton {
  private final Tokenizer tokenizer = new Tokenizer(new Tokens());
  private final Hits hits = new Hits();
  private final Matcher matcher;

  TokenAutomaton(List<Sought> patterns) {
    Vocabulary vocabulary = new Vocabulary("und", Map.of());
    AutomatonBuilder builder = new AutomatonBuilder(vocabulary);
    for (int i = 0; i < patterns.size(); i++) {
      builder.add(steps(patterns.get(i)), i);
    }
    this.matcher = new Matcher(vocabulary, builder.build());
  }

  private static List<Variants.Step> steps(Sought pattern) {
    List<Variants.Step> steps = new ArrayList<>();
    for (String word : pattern.words()) {
      steps.add(
          new Variants.Step(steps.size() == 1 ? pattern.gap() : 0, exact(word), null, List.of()));
    }
    int gap = steps.size() == 1 ? pattern.gap() : 0;
    List<Word> last = pattern.last().stream().map(TokenAutomaton::exact).toList();
    steps.add(
        last.size() == 1
            ? new Variants.Step(gap, last.get(0), null, List.of())
            : new Variants.Step(gap, null, null, last));
    return steps;
  }

  private static Word exact(String word) {
    return new Word(Word.Kind.EXACT, word, null);
  }

  /** Number of hits in a text. */
  int count(String text) {
    matcher.match(tokenizer.split(text), hits, Deadline.NEVER);
    return hits.size();
  }

  /** The numbers of the patterns that hit a text. */
  Set<Integer> patternsIn(String text) {
    Set<Integer> found = new TreeSet<>();
    for (int hit = count(text) - 1; hit >= 0; hit--) {
      found.add(hits.payload(hit));
    }
    return found;
  }
}
