package org.nadhir.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Arabic articles of about 4 KB, mixed from the repository's own sentences (labelled sentences and
 * seeds) by a seeded generator. Of the words of four letters and more 38 % are perturbed, so that
 * the vocabulary is as wide as that of news.
 */
public final class Articles {
  private static final int BYTES = 4_050;
  private static final double PERTURBED = 0.38;
  private static final Path GOLD = Path.of("nlp-service/src/test/resources/gold/development");

  private final List<String> sentences;
  private final Random random;

  private Articles(List<String> sentences, long seed) {
    this.sentences = sentences;
    this.random = new Random(seed);
  }

  /** So many articles; the same for the same seed and the same sentences. */
  public static List<String> generate(int count, long seed) {
    Articles articles = new Articles(sentences(), seed);
    return Stream.generate(articles::next).limit(count).toList();
  }

  /** So many articles of quiet days: from the quiet seeds alone. */
  public static List<String> quiet(int count, long seed) {
    List<String> sentences = new ArrayList<>();
    addSeeds(Root.find().resolve("seeds/quiet"), sentences);
    Articles articles = new Articles(usable(sentences), seed);
    return Stream.generate(articles::next).limit(count).toList();
  }

  /** The repository's Arabic sentences. */
  public static List<String> sentences() {
    Path root = Root.find();
    List<String> sentences = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(root.resolve(GOLD).resolve("ar.jsonl"))) {
        JsonNode labelled = new ObjectMapper().readTree(line);
        sentences.add(labelled.path("text").asText());
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the sentences under " + root, e);
    }
    addSeeds(root.resolve("seeds"), sentences);
    return usable(sentences);
  }

  private static List<String> usable(List<String> sentences) {
    return sentences.stream().filter(sentence -> sentence.length() > 20).toList();
  }

  private static void addSeeds(Path folder, List<String> sentences) {
    try (Stream<Path> seeds = Files.walk(folder)) {
      for (Path seed : seeds.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        addSentences(Files.readString(seed), sentences);
      }
    } catch (IOException e) {
      throw new IllegalStateException("cannot read the seeds under " + folder, e);
    }
  }

  private static void addSentences(String seed, List<String> sentences) {
    int body = seed.indexOf("\n\n");
    if (seed.substring(0, Math.max(0, body)).contains("\nLanguage: ar")) {
      sentences.addAll(List.of(seed.substring(body + 2).split("(?<=[.؟!])\\s+|\\n+", -1)));
    }
  }

  private String next() {
    StringBuilder article = new StringBuilder();
    int bytes = 0;
    for (int sentence = 1; bytes < BYTES; sentence++) {
      String text = perturbed(sentences.get(random.nextInt(sentences.size())), random, PERTURBED);
      article.append(text).append(sentence % 3 == 0 ? '\n' : ' ');
      bytes += text.getBytes(StandardCharsets.UTF_8).length + 1;
    }
    return article.toString();
  }

  /** The sentence with a share of its longer words changed: a letter lost, doubled or moved. */
  static String perturbed(String sentence, Random random, double share) {
    String[] words = sentence.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      if (words[i].length() > 3 && random.nextDouble() < share) {
        words[i] = perturbed(words[i], random);
      }
    }
    return String.join(" ", words);
  }

  private static String perturbed(String word, Random random) {
    int at = 1 + random.nextInt(word.length() - 2);
    String head = word.substring(0, at);
    String tail = word.substring(at + 1);
    return switch (random.nextInt(3)) {
      case 0 -> head + tail;
      case 1 -> head + word.charAt(random.nextInt(word.length())) + word.charAt(at) + tail;
      default -> head + tail.charAt(0) + word.charAt(at) + tail.substring(1);
    };
  }
}
