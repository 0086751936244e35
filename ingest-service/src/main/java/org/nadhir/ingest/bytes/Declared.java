package org.nadhir.ingest.bytes;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The encoding that a header or a document names. */
final class Declared {
  private static final int LOOK = 4_096;
  private static final Pattern HEADER =
      Pattern.compile("(?i)charset\\s{0,9}=\\s{0,9}[\"']?([^\\s\"';,]{1,40})");
  private static final Pattern XML =
      Pattern.compile(
          "<\\?xml\\s[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']\\s{0,9}([^\"'\\s]{1,40})");
  private static final Pattern META =
      Pattern.compile("(?i)<meta\\s[^>]{0,300}?charset\\s{0,9}=\\s{0,9}[\"']?([^\\s\"'>;/]{1,40})");

  /** Names in use that the JDK does not know, or understands too narrowly. */
  private static final Map<String, String> ALSO =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("latin-1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("iso-8859-6-e", "iso-8859-6"),
          Map.entry("iso-8859-6-i", "iso-8859-6"),
          Map.entry("asmo-708", "iso-8859-6"),
          Map.entry("iso-8859-8-e", "iso-8859-8"),
          Map.entry("iso-8859-8-i", "iso-8859-8"),
          Map.entry("cp-1256", "windows-1256"),
          Map.entry("win-1256", "windows-1256"),
          Map.entry("cp-1251", "windows-1251"),
          Map.entry("win-1251", "windows-1251"),
          Map.entry("gb2312", "gb18030"),
          Map.entry("gbk", "gb18030"),
          Map.entry("x-sjis", "windows-31j"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("x-mac-arabic", "x-macarabic"),
          Map.entry("x-mac-cyrillic", "x-maccyrillic"),
          Map.entry("macintosh", "x-macroman"),
          Map.entry("utf8", "utf-8"),
          Map.entry("utf-8n", "utf-8"),
          Map.entry("unicode-1-1-utf-8", "utf-8"));

  private Declared() {}

  /** The encoding of a Content-Type header. */
  static @Nullable Charset header(@Nullable String contentType) {
    Matcher matcher = HEADER.matcher(contentType == null ? "" : contentType);
    return matcher.find() ? named(matcher.group(1)) : null;
  }

  /** The encoding that the document itself names near its start. */
  static @Nullable Charset inside(byte[] bytes, Markup markup) {
    if (markup == Markup.JSON || markup == Markup.PLAIN) {
      return null;
    }
    int look = Math.min(bytes.length, LOOK);
    String start = new String(bytes, 0, look, StandardCharsets.ISO_8859_1);
    Charset xml = first(XML, start);
    return xml == null && markup == Markup.HTML ? first(META, start) : xml;
  }

  /** The encoding that an XML declaration names. */
  static @Nullable Charset inside(String start) {
    return first(XML, start);
  }

  private static @Nullable Charset first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? named(matcher.group(1)) : null;
  }

  /** The encoding of that name; one of two or four bytes a character is none here. */
  static @Nullable Charset named(String name) {
    String known = name.strip().toLowerCase(Locale.ROOT);
    try {
      Charset charset = Charset.forName(ALSO.getOrDefault(known, known));
      boolean isWide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
      return isWide || charset.name().startsWith("x-ISO-10646") ? null : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }
}
