package org.nadhir.nlp.language;

/** How many letters of each script, and of those that one language alone uses, a text holds. */
record Scripts(
    int arabic,
    int arabicOnly,
    int persian,
    int urdu,
    int cyrillic,
    int russian,
    int ukrainian,
    int hebrew,
    int han,
    int kana,
    int hangul,
    int latin,
    int turkish) {

  enum Script {
    ARABIC,
    CYRILLIC,
    HEBREW,
    HAN,
    HANGUL,
    LATIN,
    NONE
  }

  private static final String ARABIC_ONLY = "ةيكىأإ";
  private static final String PERSIAN = "یکپچژگ";
  private static final String URDU = "ٹڈڑےں";
  private static final String RUSSIAN = "ыэъё";
  private static final String UKRAINIAN = "іїєґ";
  private static final String TURKISH = "ışğİŞĞ";

  static Scripts count(String text) {
    int[] n = new int[13];
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        n[11] += Character.isLetter(c) ? 1 : 0;
      } else {
        count(n, Character.toLowerCase(c), c);
      }
    }
    return new Scripts(
        n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8], n[9], n[10], n[11], n[12]);
  }

  private static void count(int[] n, char c, char original) {
    if (c >= 0x600 && c < 0x780 && Character.isLetter(c)) {
      n[0]++;
      n[1] += in(ARABIC_ONLY, c);
      n[2] += in(PERSIAN, c);
      n[3] += in(URDU, c);
    } else if (c >= 0x400 && c < 0x530) {
      n[4]++;
      n[5] += in(RUSSIAN, c);
      n[6] += in(UKRAINIAN, c);
    } else if (c >= 0x590 && c < 0x600) {
      n[7]++;
    } else if (c >= 0x3040 && c < 0x3100) {
      n[8]++;
      n[9]++;
    } else if (c >= 0x4e00 && c < 0xa000) {
      n[8]++;
    } else if (c >= 0xac00 && c < 0xd7b0) {
      n[10]++;
    } else if (c < 0x250 && Character.isLetter(c)) {
      n[11]++;
      n[12] += in(TURKISH, original);
    }
  }

  private static int in(String letters, char c) {
    return letters.indexOf(c) >= 0 ? 1 : 0;
  }

  Script strongest() {
    int[] counts = {arabic, cyrillic, hebrew, han * 2, hangul, latin};
    int best = 0;
    for (int i = 1; i < counts.length; i++) {
      best = counts[i] > counts[best] ? i : best;
    }
    return counts[best] == 0 ? Script.NONE : Script.values()[best];
  }
}
