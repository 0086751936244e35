package org.nadhir.ingest.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;

/**
 * What the elements of a page are for, from {@code page-words.yaml}.
 *
 * @param elements names of elements that surround an article
 * @param roles their roles
 * @param around words of their classes and ids
 * @param answers such words of what readers write
 * @param likely words of elements that surround it if they hold little text
 * @param body class or id of what holds the article
 * @param lead words of what belongs to it
 */
record PageWords(
    Set<String> elements,
    Set<String> roles,
    Set<String> around,
    Set<String> answers,
    Set<String> likely,
    Set<String> body,
    Set<String> lead) {

  /** Those that come with Nadhir. */
  static final PageWords BUNDLED = bundled();

  private static PageWords bundled() {
    try (InputStream in =
        Objects.requireNonNull(PageWords.class.getResourceAsStream("/page-words.yaml"))) {
      return new ObjectMapper(new YAMLFactory()).readValue(in, PageWords.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
