package org.nadhir.nlp.signal;

import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Function;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.Theatres;
import org.nadhir.nlp.lexicon.Lexicon;
import org.nadhir.nlp.lexicon.Lexicons;
import org.nadhir.nlp.match.OverBudgetException;
import org.nadhir.nlp.ordinal.Ordinals;

/**
 * Finds the signals of an article: a pure function of article, lexicons and theatres. Safe for use
 * by several threads: each borrows buffers, the ones used last first. They live as long as their
 * tagger, so a tagger that another takes the place of leaves nothing behind.
 */
public final class Tagger {
  private final String version;
  private final Map<String, CompiledLexicon> compiled = new HashMap<>();
  private final Map<String, Deque<LanguageTagger>> idle = new HashMap<>();
  private final Theatres theatres;
  private final Budget budget;

  /** A tagger of the given lexicons' languages that takes as long as it takes. */
  public Tagger(Lexicons lexicons, Theatres theatres) {
    this(lexicons, theatres, Budget.UNLIMITED);
  }

  /** A tagger of the given lexicons' languages that gives up a text that exceeds the budget. */
  public Tagger(Lexicons lexicons, Theatres theatres, Budget budget) {
    this.version = lexicons.version();
    this.theatres = theatres;
    this.budget = budget;
    for (Lexicon lexicon : lexicons.byLanguage().values()) {
      compiled.put(lexicon.language(), new CompiledLexicon(lexicon, theatres));
      idle.put(lexicon.language(), new ConcurrentLinkedDeque<>());
    }
  }

  /**
   * The signals in the order of the text, the title first; none if no lexicon has the language.
   *
   * @throws OverBudgetException if the article takes longer than the budget
   */
  public List<Signal> tag(ArticleText article) {
    return tagged(article).stream().map(TaggedSignal::signal).toList();
  }

  /** As {@link #tag}, with the entry that recognised each. */
  public List<TaggedSignal> tagged(ArticleText article) {
    return read(article, tagger -> tagger.tag(article, budget.start()));
  }

  /** Why the article's signals are signals, and what is nearly one and why it is not. */
  public List<Explained> explain(ArticleText article) {
    return read(article, tagger -> tagger.explain(article, budget.start()));
  }

  private <R> List<R> read(ArticleText article, Function<LanguageTagger, List<R>> reading) {
    CompiledLexicon lexicon = compiled.get(article.language());
    Deque<LanguageTagger> free = idle.get(article.language());
    if (lexicon == null || free == null) {
      return List.of();
    }
    LanguageTagger last = free.pollFirst();
    LanguageTagger tagger = last == null ? new LanguageTagger(lexicon, theatres) : last;
    try {
      return reading.apply(tagger);
    } finally {
      free.addFirst(tagger);
    }
  }

  /** The languages that have a lexicon, ISO 639-1. */
  public Set<String> languages() {
    return Set.copyOf(compiled.keySet());
  }

  /**
   * Reads one example of every entry of every lexicon, and prepares its ordinals, so that what
   * follows is fast.
   */
  public void warmUp() {
    compiled.keySet().forEach(language -> Ordinals.bundled().of(language, "", ""));
    compiled.forEach(
        (language, lexicon) ->
            lexicon
                .lexicon()
                .entries()
                .forEach(
                    entry ->
                        tag(new ArticleText("", entry.matches().get(0).text(), language, null))));
  }

  /** The version of the lexicons. */
  public String version() {
    return version;
  }

  /** The version of the lexicon for a language, or {@link SignalReport#NO_LEXICON}. */
  public String versionFor(String language) {
    return compiled.containsKey(language) ? version : SignalReport.NO_LEXICON;
  }
}
