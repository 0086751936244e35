package org.nadhir.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.ArticleSummary;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.Theatres;
import org.nadhir.contracts.language.Languages;
import org.nadhir.nlp.lexicon.Element;
import org.nadhir.nlp.lexicon.Entry;
import org.nadhir.nlp.lexicon.Lexicon;
import org.nadhir.nlp.lexicon.LexiconFiles;
import org.nadhir.nlp.lexicon.LexiconLoader;
import org.nadhir.nlp.lexicon.Lexicons;
import org.nadhir.nlp.lexicon.Pattern;
import org.nadhir.nlp.lexicon.Word;
import org.nadhir.nlp.signal.ArticleText;
import org.nadhir.nlp.signal.Tagger;

/** The whole tagger with the Arabic lexicon and more patterns beside it. */
final class WholeTagger {
  private static final Instant PUBLISHED = Instant.parse("2022-02-01T12:00:00Z");

  private final Tagger tagger;

  WholeTagger(List<Sought> more) {
    Lexicons all = LexiconLoader.load(LexiconFiles.bundled());
    Lexicon arabic = all.byLanguage().get("ar");
    if (arabic == null) {
      throw new IllegalStateException("the bundled lexicon has no Arabic");
    }
    Lexicons one =
        new Lexicons(all.version(), Map.of("ar", with(arabic, more)), List.of(), List.of());
    this.tagger = new Tagger(one, Theatres.bundled());
  }

  private static Lexicon with(Lexicon lexicon, List<Sought> more) {
    List<Entry> entries = new ArrayList<>(lexicon.entries());
    Entry model = entries.get(0);
    for (int i = 0; i < more.size(); i++) {
      entries.add(entry("bench-" + i, model, more.get(i)));
    }
    return new Lexicon(
        lexicon.language(),
        lexicon.version(),
        lexicon.classes(),
        entries,
        lexicon.cues(),
        lexicon.names());
  }

  private static Entry entry(String id, Entry model, Sought sought) {
    return new Entry(
        model.at(),
        id,
        model.type(),
        model.mode(),
        model.status(),
        model.intensity(),
        List.of(pattern(id, model, sought)),
        Map.of(),
        Map.of(),
        false,
        Set.of(),
        Set.of(),
        List.of(),
        List.of());
  }

  private static Pattern pattern(String id, Entry model, Sought sought) {
    List<Element> elements = new ArrayList<>();
    for (String word : sought.words()) {
      elements.add(word(word));
      if (elements.size() == 1 && sought.gap() > 0) {
        elements.add(new Element.Gap(sought.gap()));
      }
    }
    elements.add(
        new Element.Choice(
            sought.last().stream().map(word -> List.of(word(word))).toList(), false));
    return new Pattern(id, elements, model.at());
  }

  private static Element word(String word) {
    return new Element.OneWord(new Word(Word.Kind.EXACT, word, null));
  }

  /** Number of signals in a text. */
  int count(String text) {
    return tagger.tag(new ArticleText("", text, "ar", PUBLISHED)).size();
  }

  /**
   * What the service does with a record of which the language is not known; bytes of the report.
   */
  int report(byte[] json) {
    Article article = Json.read(json, Article.class);
    String language = Languages.of(article.title() + "\n" + article.text());
    SignalReport report =
        new SignalReport(
            article.id(),
            ArticleSummary.of(article, null),
            article.fingerprint(),
            article.wireCredit(),
            tagger.tag(
                new ArticleText(article.title(), article.text(), language, article.publishedAt())),
            tagger.versionFor(language),
            List.of());
    return Json.write(report).length;
  }
}
