package org.nadhir.ingest.fetch.coding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.brotli.dec.BrotliInputStream;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;

/** A body without its codings. */
public final class Decoding {

  /** Most codings that are taken off. Nobody needs more than two. */
  private static final int MOST_STEPS = 3;

  private final long most;
  private final Runnable large;
  private int steps;
  private InputStream body;

  private Decoding(InputStream wire, long most, Runnable large) {
    this.body = Step.of(wire, Long.MAX_VALUE);
    this.most = most;
    this.large = large;
  }

  /**
   * The body, to be read once and closed.
   *
   * <p>Reading it, and this call, throw {@link FetchException} if it is too large, cut off, in an
   * unknown coding, or not in the coding that it starts as. A body that says it is compressed and
   * is not comes as it is.
   *
   * @param wire bytes as they came
   * @param contentEncoding value of the header, {@code ""} if there is none
   * @param most most bytes after each step
   * @param large called before a decoder takes more than 4 MiB for its window
   */
  public static InputStream decoded(
      InputStream wire, String contentEncoding, long most, Runnable large) {
    Decoding decoding = new Decoding(wire, most, large);
    try {
      decoding.decode(contentEncoding);
      return decoding.body;
    } catch (FetchException e) {
      decoding.close();
      throw e;
    }
  }

  private void decode(String contentEncoding) {
    String[] codings = contentEncoding.toLowerCase(Locale.ROOT).split(",");
    for (int i = codings.length - 1; i >= 0; i--) {
      takeOff(codings[i].strip());
    }
    // Files such as sitemap.xml.gz, and bodies that were compressed twice, say nothing about it.
    while (Start.of(body).isGzip()) {
      step(new Gunzip(body));
    }
  }

  private void takeOff(String coding) {
    Start start = Start.of(body);
    if (start.isGzip()) {
      step(new Gunzip(body));
    } else if (!start.isPlain()) {
      switch (coding) {
        case "", "identity", "none", "gzip", "x-gzip" -> {}
        case "deflate" -> step(new Inflated(body, start.isZlib()));
        case "br" -> step(brotli(start));
        default ->
            throw new FetchException(
                FetchFailure.BAD_ENCODING,
                "content encoding '%s'; allowed: gzip, deflate, br".formatted(coding));
      }
    }
  }

  private InputStream brotli(Start start) {
    if (start.isBrotliOfLargeWindow()) {
      large.run();
    }
    try {
      return new BrotliInputStream(body);
    } catch (IOException e) {
      throw new FetchException(FetchFailure.BAD_ENCODING, FetchException.words(e));
    }
  }

  private void step(InputStream decoded) {
    body = Step.of(decoded, most);
    steps++;
    if (steps > MOST_STEPS) {
      throw new FetchException(
          FetchFailure.BAD_ENCODING, "more than %d codings, one in another".formatted(MOST_STEPS));
    }
  }

  private void close() {
    try {
      body.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
