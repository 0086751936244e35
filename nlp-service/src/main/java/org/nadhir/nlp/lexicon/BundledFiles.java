package org.nadhir.nlp.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The files that come with Nadhir. */
enum BundledFiles implements LexiconFiles {
  ALL;

  @Override
  public @Nullable String read(String name) {
    try (InputStream in = BundledFiles.class.getResourceAsStream("/lexicon/" + name)) {
      return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
