package org.nadhir.ingest.bytes;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Text from bytes. What the bytes prove counts first (byte order mark, the zeros of UTF-16,
 * well-formed UTF-8); then what was declared, by the header and then by the document, if the bytes
 * are valid in it and it reads as a language at least as well as what the statistics of the bytes
 * suggest; then these statistics alone. A replacement character appears for no byte that any of
 * them can read.
 *
 * <p>UTF-8 that was taken for windows-1252 and written as UTF-8 again is repaired where the whole
 * text is of that kind. Never throws; time and memory are linear in the number of bytes.
 */
public final class Decoding {
  private Decoding() {}

  /**
   * The text of a document.
   *
   * @param contentType the header it came with
   * @param markup where in the document an encoding may be declared
   */
  public static Decoded text(byte[] bytes, @Nullable String contentType, Markup markup) {
    Decoded decoded = Unicode.proven(bytes);
    decoded = decoded == null ? Ebcdic.read(bytes) : decoded;
    if (decoded == null) {
      decoded = chosen(bytes, Declared.header(contentType), Declared.inside(bytes, markup));
    }
    String text = Controls.readable(Mojibake.repaired(withoutMarks(decoded.text())));
    return new Decoded(text, decoded.charset(), decoded.by(), decoded.lossless());
  }

  private static Decoded chosen(
      byte[] bytes, @Nullable Charset header, @Nullable Charset declaration) {
    Decoded escaped = Escapes.read(bytes, header, declaration);
    if (escaped != null) {
      return escaped;
    }
    Utf8 utf8 = Utf8.of(bytes);
    if (utf8.isWellFormed() || utf8.isMostly()) {
      return utf8.decoded();
    }
    List<Candidate> candidates = new ArrayList<>();
    add(candidates, header, Evidence.HEADER);
    add(candidates, declaration, Evidence.DECLARATION);
    Decoded best = Detection.best(bytes, candidates);
    return best == null ? utf8.decoded() : best;
  }

  private static void add(List<Candidate> to, @Nullable Charset charset, Evidence by) {
    if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
      to.add(new Candidate(charset, by));
    }
  }

  private static String withoutMarks(String text) {
    return text.indexOf('\uFEFF') < 0 ? text : text.replace("\uFEFF", "");
  }
}
