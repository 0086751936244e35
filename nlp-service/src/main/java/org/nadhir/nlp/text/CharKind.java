package org.nadhir.nlp.text;

/** What a character is to the tokenizer, as small ints in a table over all UTF-16 code units. */
final class CharKind {
  static final byte SPACE = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;
  static final byte NOTHING = 3;
  static final byte STOP = 4;
  static final byte COMMA = 5;
  static final byte BREAK = 6;
  static final byte LINE = 7;
  static final byte QUOTE = 8;
  static final byte HYPHEN = 9;
  static final byte APOSTROPHE = 10;
  static final byte IDEOGRAPH = 11;

  private static final byte[] TABLE = table();

  private CharKind() {}

  static byte of(char c) {
    return TABLE[c];
  }

  private static byte[] table() {
    byte[] table = new byte[Character.MAX_VALUE + 1];
    for (int c = 0; c < table.length; c++) {
      table[c] = classify((char) c);
    }
    put(table, ".!?؟…。！？۔", STOP);
    put(table, ",،、，", COMMA);
    put(table, ";؛:：()[]{}—–|•؛<>=", BREAK);
    put(table, "\n\r\u2028\u2029\u000b\f", LINE);
    put(table, "\"«»“”„‟‹›「」", QUOTE);
    put(table, "-‐‑−/", HYPHEN);
    put(table, "'’‘ʼ`´", APOSTROPHE);
    return table;
  }

  private static void put(byte[] table, String chars, byte kind) {
    for (int i = 0; i < chars.length(); i++) {
      table[chars.charAt(i)] = kind;
    }
  }

  private static byte classify(char c) {
    if (Folding.fold(c) == Folding.DROPPED) {
      return NOTHING;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    if (Character.isIdeographic(c)) {
      return IDEOGRAPH;
    }
    return Character.isLetter(c) ? LETTER : SPACE;
  }
}
