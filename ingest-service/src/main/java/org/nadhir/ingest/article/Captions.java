package org.nadhir.ingest.article;

import java.lang.Character.UnicodeScript;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nadhir.ingest.outlet.Outlets;
import org.nadhir.ingest.text.Folded;
import org.nadhir.ingest.text.Folding;

/** Recognises the captions of photos that stand between the paragraphs. */
final class Captions {
  private static final int LONGEST = 45;
  private static final int DATELINE_WORDS = 4;

  /** Between these two no letter is Latin. */
  private static final int FIRST_GREEK = 0x370;

  private static final int FIRST_EXTENDED_LATIN = 0x1D00;

  private static final Pattern AGENCY_MARK =
      Pattern.compile(
          "REUTERS/|AP Photo|/AP\\b|/AFP\\b|AFP via|Getty Images|EPA-EFE|/EPA\\b|AFP/|Shutterstock");
  private static final Pattern CREDIT_AT_END =
      Pattern.compile("^(.*[\\p{L}\\p{N}\"”»)])\\s*\\(([^()]{2,40})\\)$");
  private static final Pattern DATE_PIECE_COMMA = Pattern.compile("[,،]");

  private final Outlets outlets;

  Captions(Outlets outlets) {
    this.outlets = outlets;
  }

  /**
   * Whether the line is a caption.
   *
   * @param latin whether the document is written in Latin script
   */
  boolean isCaption(Folded line, boolean latin) {
    return line.size() <= LONGEST
        && (hasAgencyMark(line.text())
            || isForeign(line, latin)
            || endsWithCredit(line.text())
            || endsWithDate(line.text()));
  }

  /** Every mark has a Latin capital, which few Arabic lines have. */
  private static boolean hasAgencyMark(String line) {
    return line.chars().anyMatch(c -> c >= 'A' && c <= 'Z') && AGENCY_MARK.matcher(line).find();
  }

  /** Whether most letters are Latin. */
  static boolean isLatin(String text) {
    int letters = 0;
    int latin = 0;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (Character.isLetter(c)) {
        letters++;
        latin += isLatin(c) ? 1 : 0;
      }
    }
    return 2 * latin > letters;
  }

  /** By the script of the letter; ranges that tell it at once are not looked up. */
  private static boolean isLatin(int letter) {
    if (letter < 0x80) {
      return true;
    }
    boolean between = letter >= FIRST_GREEK && letter < FIRST_EXTENDED_LATIN;
    return !between && UnicodeScript.of(letter) == UnicodeScript.LATIN;
  }

  private static boolean isForeign(Folded line, boolean latin) {
    return !latin && line.size() >= 5 && !line.text().endsWith(".") && isLatin(line.text());
  }

  private boolean endsWithCredit(String line) {
    Matcher matcher = CREDIT_AT_END.matcher(line);
    return matcher.matches()
        && Folding.words(matcher.group(1)).size() > DATELINE_WORDS
        && outlets.named(matcher.group(2)).isPresent();
  }

  /** Whether the line is one sentence whose last piece after a comma is a full date. */
  static boolean endsWithDate(String line) {
    FullDate date = FullDate.in(line);
    if (date == null
        || !date.isLast()
        || Sentences.hasSeveral(line.replaceAll("\\b\\p{L}{1,4}\\. ", ""))) {
      return false;
    }
    int pieces = DATE_PIECE_COMMA.split(line).length;
    return pieces > 1 && date.wordsAround() >= DATELINE_WORDS;
  }
}
