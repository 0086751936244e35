package org.nadhir.nlp.signal;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nadhir.contracts.Evidence;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.TextField;
import org.nadhir.contracts.Theatres;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.match.Deadline;
import org.nadhir.nlp.match.Hits;
import org.nadhir.nlp.match.Matcher;
import org.nadhir.nlp.text.Tokenizer;
import org.nadhir.nlp.text.Tokens;

/** Tags articles of one language on one thread; its buffers are reused from article to article. */
final class LanguageTagger {
  /** Most UTF-16 code units of a sentence that are quoted. */
  private static final int LONGEST_SENTENCE = 600;

  private final CompiledLexicon lexicon;
  private final Matcher matcher;
  private final Tokens titleTokens = new Tokens();
  private final Tokens textTokens = new Tokens();
  private final Hits titleHits = new Hits();
  private final Hits textHits = new Hits();
  private final Tokenizer titleTokenizer = new Tokenizer(titleTokens);
  private final Tokenizer textTokenizer = new Tokenizer(textTokens);
  private final RoleFinder roles;
  private final Theatres theatres;

  LanguageTagger(CompiledLexicon lexicon, Theatres theatres) {
    this.lexicon = lexicon;
    this.matcher = new Matcher(lexicon.vocabulary(), lexicon.automaton());
    this.roles = new RoleFinder(lexicon);
    this.theatres = theatres;
  }

  List<TaggedSignal> tag(ArticleText article, Deadline deadline) {
    List<FieldReading> fields = read(article, deadline);
    if (fields.stream().noneMatch(FieldReading::hasEntries)) {
      return List.of();
    }
    Contexts contexts = new Contexts(lexicon, fields);
    StatusRule status = statusRule(article, fields);
    TheatreFinder places = new TheatreFinder(theatres, fields);
    List<TaggedSignal> signals = new ArrayList<>();
    for (FieldReading field : fields) {
      for (FieldReading around : field.aroundEntries()) {
        deadline.check();
        for (Found<Entry> match : Selection.of(around, allowed(around, contexts))) {
          signals.add(signal(around, match, status, places));
        }
      }
    }
    return signals;
  }

  private static List<Found<Entry>> allowed(FieldReading field, Contexts contexts) {
    List<Found<Entry>> allowed = new ArrayList<>();
    for (Found<Entry> match : field.entries()) {
      if (contexts.allow(field, match)) {
        allowed.add(match);
      }
    }
    return allowed;
  }

  /** Every match of the article and what became of it, the title's first. */
  List<Explained> explain(ArticleText article, Deadline deadline) {
    List<FieldReading> fields = read(article, deadline);
    if (fields.stream().noneMatch(FieldReading::hasEntries)) {
      return List.of();
    }
    Explainer explainer =
        new Explainer(lexicon, new Contexts(lexicon, fields), statusRule(article, fields));
    return fields.stream()
        .flatMap(field -> field.aroundEntries().stream())
        .flatMap(around -> explainer.explain(around).stream())
        .toList();
  }

  private static StatusRule statusRule(ArticleText article, List<FieldReading> fields) {
    int year = yearOf(article);
    return new StatusRule(year, new LookBack(year).isWhole(fields));
  }

  private List<FieldReading> read(ArticleText article, Deadline deadline) {
    titleTokenizer.split(article.title());
    FieldReading title =
        new FieldReading(
            TextField.TITLE,
            article.title(),
            titleTokens,
            matched(titleTokens, titleHits, deadline),
            lexicon);
    textTokenizer.split(article.text());
    FieldReading text =
        new FieldReading(
            TextField.TEXT,
            article.text(),
            textTokens,
            matched(textTokens, textHits, deadline),
            lexicon);
    return List.of(title, text);
  }

  private Hits matched(Tokens tokens, Hits hits, Deadline deadline) {
    matcher.match(tokens, hits, deadline);
    return hits;
  }

  private static int yearOf(ArticleText article) {
    return article.publishedAt() == null
        ? 0
        : article.publishedAt().atZone(ZoneOffset.UTC).getYear();
  }

  private TaggedSignal signal(
      FieldReading field, Found<Entry> match, StatusRule rule, TheatreFinder places) {
    Entry entry = match.mark();
    StatusRule.Decision decision = rule.decide(field, match);
    RoleFinder.Roles found = roles.find(field, match, decision.cue());
    int first = match.first();
    Signal signal =
        new Signal(
            entry.type(),
            entry.mode(),
            decision.status(),
            found.actor(),
            found.target(),
            found.speaker(),
            places.of(field, field.sentenceStart(first), field.sentenceEnd(first), found),
            MagnitudeFinder.find(field, match),
            intensity(entry, decision.status()),
            evidence(field, match));
    return new TaggedSignal(entry.id(), signal);
  }

  /** The entry's; an easing that is not there yet lowers the risk by half of it. */
  private static double intensity(Entry entry, Status status) {
    boolean easingToCome =
        entry.status() == Status.EASED
            && Set.of(Status.PLANNED, Status.CONDITIONAL, Status.REPORTED).contains(status);
    return easingToCome ? -entry.intensity() / 2 : entry.intensity();
  }

  private static Evidence evidence(FieldReading field, Found<Entry> match) {
    Tokens tokens = field.tokens();
    int sentence = tokens.sentence(match.first());
    int start = tokens.start(match.first());
    int end = tokens.end(match.last());
    int from = tokens.start(tokens.firstOf(sentence));
    int to = Math.max(end, tokens.endOfSentence(sentence));
    return new Evidence(
        field.field(),
        start,
        end,
        field.original().substring(start, end),
        from,
        to,
        shortened(field.original(), from, to));
  }

  /** The sentence; of a very long one its beginning, cut between two characters. */
  private static String shortened(String text, int from, int to) {
    if (to - from <= LONGEST_SENTENCE) {
      return text.substring(from, to);
    }
    int end = from + LONGEST_SENTENCE;
    return text.substring(from, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }
}
