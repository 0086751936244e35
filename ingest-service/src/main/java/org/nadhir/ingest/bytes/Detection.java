package org.nadhir.ingest.bytes;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The encoding in which bytes read best. An encoding that was declared is taken if it reads nearly
 * as well as the best of the others; one of two bytes a character, if it was declared or if no
 * other reads as a language.
 */
final class Detection {
  /**
   * How much worse a declared encoding may read and still be believed: so much, and so much divided
   * by the number of bytes that speak against it.
   */
  private static final double TRUST = 0.5;

  private static final double TRUST_OF_ONE = 12;

  /** What reads worse than this is no language of one byte a character. */
  private static final double LANGUAGE = -2;

  private static final int SAMPLE = 65_536;

  /** In this order where they read alike, as those do that differ only in rare characters. */
  private static final List<String> ENCODINGS =
      List.of(
          "windows-1252",
          "windows-1256",
          "windows-1251",
          "iso-8859-6",
          "koi8-r",
          "koi8-u",
          "windows-1255",
          "windows-1253",
          "windows-1254",
          "windows-1250",
          "iso-8859-2",
          "iso-8859-5",
          "iso-8859-15",
          "x-MacArabic",
          "x-MacCyrillic",
          "ibm866",
          "windows-1257",
          "iso-8859-7",
          "x-MacRoman");

  private Detection() {}

  private record Scored(Candidate candidate, double score) {}

  /** The text in the best encoding in which each byte is valid, or nothing when there is none. */
  static @Nullable Decoded best(byte[] bytes, List<Candidate> declared) {
    byte[] sample = sample(bytes);
    List<Scored> scored = new ArrayList<>(scored(sample, detectable()));
    double top = scored.stream().mapToDouble(Scored::score).max().orElse(-99);
    double trust = TRUST + TRUST_OF_ONE / Math.max(1, beyondAscii(sample));
    Stream<Candidate> trusted =
        scored(sample, declared.stream()).stream()
            .filter(s -> isTrusted(s, top, trust))
            .map(Scored::candidate);
    Stream<Candidate> detected =
        scored.stream()
            .sorted(Comparator.comparingDouble(Scored::score).reversed())
            .map(Scored::candidate);
    Stream<Candidate> wide = top < LANGUAGE ? wide(bytes) : Stream.empty();
    return Stream.of(trusted, wide, detected)
        .flatMap(candidates -> candidates)
        .map(candidate -> decoded(bytes, candidate))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private static int beyondAscii(byte[] sample) {
    int count = 0;
    for (byte octet : sample) {
      count += octet < 0 ? 1 : 0;
    }
    return count;
  }

  private static boolean isTrusted(Scored declared, double top, double trust) {
    boolean isWide = declared.candidate().charset().newEncoder().maxBytesPerChar() > 1;
    return declared.score() >= top - trust || isWide && top < 0;
  }

  private static Stream<Candidate> detectable() {
    return ENCODINGS.stream()
        .filter(Charset::isSupported)
        .map(name -> new Candidate(Charset.forName(name), Evidence.DETECTION));
  }

  private static List<Scored> scored(byte[] sample, Stream<Candidate> candidates) {
    return candidates.map(candidate -> scored(sample, candidate)).toList();
  }

  private static Scored scored(byte[] sample, Candidate candidate) {
    String text = new String(sample, candidate.charset());
    return new Scored(candidate, Plausibility.of(text));
  }

  /** What the detector of browsers makes of it: for Chinese, Japanese and Korean. */
  private static Stream<Candidate> wide(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, 4 * SAMPLE));
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    Charset charset = name == null ? null : Declared.named(name);
    return charset == null ? Stream.empty() : Stream.of(new Candidate(charset, Evidence.DETECTION));
  }

  private static @Nullable Decoded decoded(byte[] bytes, Candidate candidate) {
    String text = Strict.text(bytes, 0, bytes.length, candidate.charset());
    return text == null ? null : new Decoded(text, candidate.charset(), candidate.by(), true);
  }

  /** The bytes from shortly before the first that is not ASCII. */
  private static byte[] sample(byte[] bytes) {
    int first = 0;
    while (first < bytes.length && bytes[first] >= 0) {
      first++;
    }
    int from = Math.max(0, first - 1);
    return Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + SAMPLE));
  }
}
