package org.nadhir.nlp.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Signal;
import org.nadhir.nlp.lexicon.Case;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.lexicon.Lexicon;
import org.nadhir.nlp.lexicon.Lexicons;
import org.nadhir.nlp.lexicon.Mistake;

/**
 * Runs the cases that stand beside the entries of a lexicon, as articles of 2022-02-01.
 *
 * <p>A text under {@code matches} must have a signal of the entry's type with what the case checks,
 * and at least one of them must be recognised by the entry itself. A text under {@code ignores}
 * must have no signal of the type.
 */
public final class Cases {
  private static final Instant READ_AT = Instant.parse("2022-02-01T12:00:00Z");

  private final Tagger tagger;
  private final List<Mistake> failing = new ArrayList<>();

  private Cases(Tagger tagger) {
    this.tagger = tagger;
  }

  /** The cases of the chosen entries that fail, each with what was found instead. */
  public static List<Mistake> failing(Tagger tagger, Lexicons lexicons, Predicate<Entry> chosen) {
    return lexicons.byLanguage().values().parallelStream()
        .flatMap(lexicon -> failing(tagger, lexicon, chosen).stream())
        .toList();
  }

  private static List<Mistake> failing(Tagger tagger, Lexicon lexicon, Predicate<Entry> chosen) {
    Cases cases = new Cases(tagger);
    lexicon.entries().stream()
        .filter(chosen)
        .forEach(entry -> cases.run(lexicon.language(), entry));
    return cases.failing;
  }

  private void run(String language, Entry entry) {
    boolean own = false;
    for (Case example : entry.matches()) {
      List<TaggedSignal> found = found(language, entry, example);
      own |= found.stream().anyMatch(signal -> signal.entry().equals(entry.id()));
      if (found.stream().noneMatch(signal -> fits(example, signal.signal()))) {
        fail(entry, example, "does not match", found, expected(entry, example));
      }
    }
    if (!own) {
      String what = "entry '%s': recognises none of its matches".formatted(entry.id());
      failing.add(new Mistake(entry.at(), what, "at least one that no other entry takes"));
    }
    for (Case example : entry.ignores()) {
      List<TaggedSignal> found = found(language, entry, example);
      if (!found.isEmpty()) {
        fail(entry, example, "is not ignored", found, "no " + entry.type().code());
      }
    }
  }

  /** The signals of the entry's type. */
  private List<TaggedSignal> found(String language, Entry entry, Case example) {
    return tagger.tagged(new ArticleText("", example.text(), language, READ_AT)).stream()
        .filter(signal -> signal.signal().type() == entry.type())
        .toList();
  }

  private void fail(
      Entry entry, Case example, String how, List<TaggedSignal> found, String expected) {
    List<String> shown = found.stream().map(Cases::shown).toList();
    failing.add(
        new Mistake(
            example.at(),
            "entry '%s': \"%s\" %s, found %s"
                .formatted(
                    entry.id(),
                    example.text(),
                    how,
                    shown.isEmpty() ? "no " + entry.type().code() : String.join(" and ", shown)),
            expected));
  }

  private static String shown(TaggedSignal found) {
    Signal signal = found.signal();
    StringJoiner text = new StringJoiner(" ");
    text.add(signal.type().code()).add(signal.status().code());
    add(text, "actor", signal.actor());
    add(text, "target", signal.target());
    add(text, "speaker", signal.speaker());
    return text.add("by '" + found.entry() + "'").toString();
  }

  private static String expected(Entry entry, Case example) {
    StringJoiner text = new StringJoiner(" ");
    text.add(entry.type().code());
    if (example.status() != null) {
      text.add(example.status().code());
    }
    add(text, "actor", example.actor());
    add(text, "target", example.target());
    add(text, "speaker", example.speaker());
    return text.toString();
  }

  private static void add(StringJoiner text, String key, @Nullable String value) {
    if (value != null) {
      text.add(key + " " + value);
    }
  }

  private static boolean fits(Case example, Signal signal) {
    return (example.status() == null || example.status() == signal.status())
        && fits(example.actor(), signal.actor())
        && fits(example.target(), signal.target())
        && fits(example.speaker(), signal.speaker());
  }

  private static boolean fits(@Nullable String expected, @Nullable String found) {
    return expected == null || expected.equals(found);
  }
}
