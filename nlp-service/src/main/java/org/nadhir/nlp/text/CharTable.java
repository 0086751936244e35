package org.nadhir.nlp.text;

/**
 * What each UTF-16 code unit is to the tokenizer: its kind and, of letters and digits, the code of
 * its folded form, in one table.
 *
 * <p>A code is a byte that stands for one folded letter of the commonest scripts. Letters that have
 * none are {@linkplain #WIDE wide}: their words are written with several bytes each.
 */
final class CharTable {
  static final int SPACE = 0;
  static final int LETTER = 1;
  static final int DIGIT = 2;
  static final int NOTHING = 3;
  static final int STOP = 4;
  static final int COMMA = 5;
  static final int BREAK = 6;
  static final int LINE = 7;
  static final int QUOTE = 8;
  static final int HYPHEN = 9;
  static final int APOSTROPHE = 10;
  static final int IDEOGRAPH = 11;

  /** The code that opens a letter without a code of its own. */
  static final int WIDE = 255;

  private static final int CODE = 0xff;
  private static final int KIND = 8;
  private static final String FIRST_CODES = "0123456789.,abcdefghijklmnopqrstuvwxyz";
  private static final int[] BLOCKS = {
    0x620, 0x6ff, 0x400, 0x4ff, 0x5d0, 0x5ff, 0x370, 0x3ff, 0x80
  };

  private static final short[] TABLE = new Builder().table();

  private CharTable() {}

  /** The entry of a code unit; below 0 for letters and digits that have a code. */
  static short of(char c) {
    return TABLE[c];
  }

  static int kind(char c) {
    return kindIn(TABLE[c]);
  }

  static int kindIn(short entry) {
    return entry >> KIND & 0xf;
  }

  static int codeIn(short entry) {
    return entry & CODE;
  }

  /** Fills the table, and gives codes to folded letters until there are none left. */
  private static final class Builder {
    private final short[] table = new short[Character.MAX_VALUE + 1];
    private final int[] codes = new int[Character.MAX_VALUE + 1];
    private int next = 1;

    short[] table() {
      FIRST_CODES.chars().forEach(this::giveCode);
      for (int block = 0; block < BLOCKS.length; block += 2) {
        int last = block + 1 < BLOCKS.length ? BLOCKS[block + 1] : 0x7ff;
        for (int c = BLOCKS[block]; c <= last; c++) {
          giveCode(Folding.fold((char) c));
        }
      }
      for (int c = 0; c < table.length; c++) {
        table[c] = entry((char) c, classify((char) c));
      }
      punctuation();
      return table;
    }

    private void giveCode(int folded) {
      boolean wanted = Character.isLetterOrDigit(folded) || FIRST_CODES.indexOf(folded) >= 0;
      if (wanted && codes[folded] == 0 && next < WIDE) {
        codes[folded] = next++;
      }
    }

    private short entry(char c, int kind) {
      int code = codes[Folding.fold(c)];
      boolean coded = code > 0 && (kind == LETTER || kind == DIGIT);
      return (short) ((coded ? 1 << 15 : 0) | kind << KIND | code);
    }

    private void punctuation() {
      put(".!?؟…。！？۔", STOP);
      put(",،、，", COMMA);
      put(";؛:：；()（）[]【】{}—–|•<>=", BREAK);
      put("\n\r\u2028\u2029\u000b\f", LINE);
      put("\"«»“”„‟‹›「」『』《》〈〉", QUOTE);
      put("-‐‑−/", HYPHEN);
      put("'’‘ʼ`´׳", APOSTROPHE);
    }

    private void put(String chars, int kind) {
      chars.chars().forEach(c -> table[c] = (short) (kind << KIND | codes[c]));
    }

    private static int classify(char c) {
      if (Folding.fold(c) == Folding.DROPPED) {
        return NOTHING;
      }
      if (Character.isDigit(c)) {
        return DIGIT;
      }
      if (isWordOfItsOwn(c)) {
        return IDEOGRAPH;
      }
      return Character.isLetter(c) ? LETTER : SPACE;
    }

    /** Chinese and Japanese are written without spaces. */
    private static boolean isWordOfItsOwn(char c) {
      return switch (Character.UnicodeScript.of(c)) {
        case HAN, HIRAGANA, KATAKANA -> Character.isLetter(c) || Character.isIdeographic(c);
        default -> Character.isIdeographic(c) || c == 'ー';
      };
    }
  }
}
