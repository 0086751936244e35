package org.nadhir.cli.backtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.alert.rule.read.RuleFile;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.contracts.Theatres;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.outlet.Outlets;
import org.nadhir.nlp.lexicon.InvalidLexiconException;
import org.nadhir.nlp.lexicon.LexiconFiles;
import org.nadhir.nlp.lexicon.LexiconLoader;
import org.nadhir.nlp.lexicon.Lexicons;
import org.nadhir.nlp.lexicon.OverlayFiles;
import org.nadhir.nlp.signal.Tagger;

/**
 * What the services load at their start, from the same files and with the same checks.
 *
 * @param maker makes articles
 * @param tagger finds signals
 * @param theatres the theatres, those of the overlay among them
 */
record Settings(ArticleMaker maker, Tagger tagger, Theatres theatres) {

  /**
   * The theatres of a file, or those that come with Nadhir, with those of an overlay over them.
   *
   * @throws Failure naming every mistake
   */
  static Theatres theatres(@Nullable Path file, @Nullable Path overlay) {
    return orFailure(() -> Theatres.load(Optional.ofNullable(file), Optional.ofNullable(overlay)));
  }

  /**
   * The rules of a file, or those that come with Nadhir where there is none.
   *
   * @throws Failure naming every mistake
   */
  static RuleBook rules(@Nullable Path file, Theatres theatres) {
    return orFailure(() -> RuleFile.load(Optional.ofNullable(file), Optional.of(theatres)).rules());
  }

  /**
   * What reads and tags; each file or folder that is absent is replaced by what comes with Nadhir.
   *
   * @throws Failure naming every mistake of the first that has some
   */
  static Settings load(
      @Nullable Path outlets, @Nullable Path lexicon, @Nullable Path overlay, Theatres theatres) {
    return orFailure(
        () -> {
          Outlets known = Outlets.load(Optional.ofNullable(outlets));
          LexiconFiles files = lexicon == null ? LexiconFiles.bundled() : LexiconFiles.in(lexicon);
          Lexicons lexicons = LexiconLoader.load(files, overlay(overlay));
          return new Settings(new ArticleMaker(known), new Tagger(lexicons, theatres), theatres);
        });
  }

  private static OverlayFiles overlay(@Nullable Path folder) {
    try {
      return folder == null ? OverlayFiles.NONE : OverlayFiles.in(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "%s: cannot be read as an overlay: %s".formatted(folder, e.getMessage()), e);
    }
  }

  private static <T> T orFailure(Supplier<T> loading) {
    try {
      return loading.get();
    } catch (InvalidLexiconException | IllegalArgumentException | UncheckedIOException e) {
      throw new Failure(String.valueOf(e.getMessage()), e);
    }
  }
}
