package org.nadhir.nlp.signal;

import java.time.Instant;
import org.nadhir.contracts.Theatres;
import org.nadhir.nlp.lexicon.LexiconFiles;
import org.nadhir.nlp.lexicon.LexiconLoader;
import org.nadhir.nlp.lexicon.Lexicons;

/** The bundled lexicons and their tagger, built once for all tests. */
final class TaggerFixture {
  static final Instant WINTER = Instant.parse("2022-02-01T12:00:00Z");
  static final Lexicons LEXICONS = LexiconLoader.load(LexiconFiles.bundled());
  static final Tagger TAGGER = new Tagger(LEXICONS, Theatres.bundled());

  private TaggerFixture() {}

  static ArticleText text(String language, String text) {
    return new ArticleText("", text, language, WINTER);
  }
}
