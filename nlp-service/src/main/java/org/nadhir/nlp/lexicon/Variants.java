package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plain sequences that a pattern with alternatives and optional parts stands for. */
public final class Variants {
  /** Most sequences that one pattern may stand for. */
  public static final int MOST = 2000;

  /**
   * One word of a plain sequence.
   *
   * @param gap how many other words may stand before it
   * @param word the word, or null where it is a class or one of several words
   * @param wordClass the class, or null where it is a word or one of several words
   * @param oneOf the words of which it is one, empty where it is a word or a class
   */
  public record Step(int gap, @Nullable Word word, @Nullable String wordClass, List<Word> oneOf) {
    private static Step of(Word word) {
      return new Step(0, word, null, List.of());
    }

    private static Step of(String wordClass) {
      return new Step(0, null, wordClass, List.of());
    }

    private Step after(int more) {
      return new Step(Math.max(gap, more), word, wordClass, oneOf);
    }
  }

  private final Map<String, List<Pattern>> classes;

  /** Variants over the given classes, by name. */
  public Variants(Map<String, List<Pattern>> classes) {
    this.classes = classes;
  }

  /**
   * All plain sequences of a pattern.
   *
   * @throws IllegalArgumentException if there are too many, one is empty or one is too long
   */
  public List<List<Step>> of(Pattern pattern) {
    List<List<Step>> all = sequences(pattern.elements(), pattern);
    for (List<Step> steps : all) {
      int words = steps.stream().mapToInt(step -> 1 + step.gap()).sum();
      if (steps.isEmpty()) {
        throw new PatternException(
            pattern.text(), "has only optional parts", "at least one word that must stand");
      }
      if (words > Pattern.LONGEST) {
        throw new PatternException(
            pattern.text(),
            "spans up to %d words".formatted(words),
            "at most %d, gaps included".formatted(Pattern.LONGEST));
      }
    }
    return all;
  }

  private List<List<Step>> sequences(List<Element> elements, Pattern pattern) {
    List<List<Step>> partial = List.of(List.of());
    int gap = 0;
    for (Element element : elements) {
      if (element instanceof Element.Gap wide) {
        gap = Math.max(gap, wide.most());
        continue;
      }
      partial = joined(partial, gap, choices(element, pattern), pattern);
      gap = element instanceof Element.Choice choice && choice.optional() ? gap : 0;
    }
    return partial;
  }

  private List<List<Step>> joined(
      List<List<Step>> heads, int gap, List<List<Step>> tails, Pattern pattern) {
    List<List<Step>> joined = new ArrayList<>();
    for (List<Step> head : heads) {
      for (List<Step> tail : tails) {
        List<Step> steps = new ArrayList<>(head);
        for (int i = 0; i < tail.size(); i++) {
          steps.add(i == 0 && !head.isEmpty() ? tail.get(0).after(gap) : tail.get(i));
        }
        joined.add(steps);
      }
    }
    if (joined.size() > MOST) {
      throw new PatternException(
          pattern.text(),
          "stands for more than %d sequences".formatted(MOST),
          "fewer alternatives, or several patterns");
    }
    return joined;
  }

  private List<List<Step>> choices(Element element, Pattern pattern) {
    if (element instanceof Element.OneWord one) {
      return List.of(List.of(Step.of(one.word())));
    }
    if (element instanceof Element.ClassUse use) {
      return ofClass(use.name(), pattern);
    }
    List<List<Step>> all = new ArrayList<>();
    if (element instanceof Element.Choice choice) {
      all.addAll(alternatives(choice.options(), pattern));
      if (choice.optional()) {
        all.add(List.of());
      }
    }
    return all;
  }

  /** Alternatives of one word each are one step; the others are sequences of their own. */
  private List<List<Step>> alternatives(List<List<Element>> options, Pattern pattern) {
    List<List<Step>> all = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (List<Element> option : options) {
      if (option.size() == 1
          && option.get(0) instanceof Element.OneWord one
          && one.word().kind() != Word.Kind.NUMBER) {
        words.add(one.word());
      } else {
        all.addAll(sequences(option, pattern));
      }
    }
    if (words.size() == 1) {
      all.add(List.of(Step.of(words.get(0))));
    } else if (!words.isEmpty()) {
      all.add(List.of(new Step(0, null, null, List.copyOf(words))));
    }
    return all;
  }

  private List<List<Step>> ofClass(String name, Pattern pattern) {
    List<Pattern> members = classes.get(name);
    if (members == null) {
      throw new PatternException(
          pattern.text(),
          "uses class '@%s', which no file of the language defines".formatted(name),
          Suggestion.of(name, classes.keySet()));
    }
    List<List<Step>> all = new ArrayList<>();
    all.add(List.of(Step.of(name)));
    for (Pattern member : members) {
      if (!isOneWord(member)) {
        all.addAll(sequences(member.elements(), member));
      }
    }
    return all;
  }

  /** Whether the pattern is a single plain word, as most members of a class are. */
  public static boolean isOneWord(Pattern member) {
    return member.elements().size() == 1 && member.elements().get(0) instanceof Element.OneWord;
  }
}
