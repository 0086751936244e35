package org.nadhir.contracts.language;

/** How many letters of each script, and of those that tell languages apart, a text holds. */
final class Letters {
  static final int KANA = 0;
  static final int URDU = 1;
  static final int KURDISH = 2;
  static final int PASHTO = 3;
  static final int PERSIAN = 4;

  /** Yeh and kaf as Persian writes them. */
  static final int PERSIAN_FORMS = 5;

  static final int ARABIC_ONLY = 6;
  static final int BELARUSIAN = 7;
  static final int SERBIAN = 8;
  static final int UKRAINIAN = 9;
  static final int RUSSIAN = 10;
  static final int HARD_SIGN = 11;

  private static final String[] MARKERS = {
    "", "ٹڈڑےں", "ێۆڕڵە", "ښړډټځڅ", "پچژگ", "کی", "ةيكىأإ", "ў", "јљњћђџ", "іїєґ", "ыэё", "ъ"
  };

  private static final int LAST_TOLD_APART = 0x6FF;
  private static final byte[] MARKER_OF = markers();

  /** The scripts, in the order in which they win where they are equally strong. */
  enum Script {
    ARABIC,
    CYRILLIC,
    LATIN,
    HEBREW,
    HAN,
    HANGUL,
    GREEK,
    ARMENIAN,
    GEORGIAN,
    THAI,
    DEVANAGARI,
    BENGALI,
    ETHIOPIC,
    NONE
  }

  private final int[] byScript = new int[Script.values().length];
  private final int[] byMarker = new int[MARKERS.length];

  private Letters() {}

  private static byte[] markers() {
    byte[] table = new byte[LAST_TOLD_APART + 1];
    for (byte marker = 1; marker < MARKERS.length; marker++) {
      for (char letter : MARKERS[marker].toCharArray()) {
        table[letter] = marker;
      }
    }
    return table;
  }

  /** The letters among the first so many UTF-16 code units of a text. */
  static Letters of(String text, int read) {
    Letters letters = new Letters();
    int end = Math.min(text.length(), read);
    for (int i = 0; i < end; i++) {
      letters.count(text.charAt(i));
    }
    return letters;
  }

  private void count(char c) {
    if (c < 0x80) {
      if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') {
        byScript[Script.LATIN.ordinal()]++;
      }
      return;
    }
    Script script = scriptOf(c);
    if (script == Script.NONE || !Character.isLetter(c)) {
      return;
    }
    byScript[script.ordinal()]++;
    if (c <= LAST_TOLD_APART) {
      byMarker[MARKER_OF[Character.toLowerCase(c)]]++;
    } else if (c >= 0x3040 && c < 0x3100) {
      byMarker[KANA]++;
    }
  }

  private static Script scriptOf(char c) {
    if (c < 0x250) {
      return Script.LATIN;
    }
    if (c < 0x700) {
      return middleEastern(c);
    }
    if (c < 0x1400) {
      return southern(c);
    }
    boolean presentationForm = c >= 0xFB50 && c < 0xFF00;
    return presentationForm ? Script.ARABIC : eastern(c);
  }

  private static Script middleEastern(char c) {
    if (c >= 0x600) {
      return Script.ARABIC;
    }
    if (c >= 0x590) {
      return Script.HEBREW;
    }
    if (c >= 0x530) {
      return Script.ARMENIAN;
    }
    if (c >= 0x400) {
      return Script.CYRILLIC;
    }
    return c >= 0x370 ? Script.GREEK : Script.NONE;
  }

  private static Script southern(char c) {
    if (c >= 0x1200) {
      return Script.ETHIOPIC;
    }
    if (c >= 0x10A0 && c < 0x1100) {
      return Script.GEORGIAN;
    }
    if (c >= 0xE00 && c < 0xE80) {
      return Script.THAI;
    }
    if (c >= 0x980 && c < 0xA00) {
      return Script.BENGALI;
    }
    return c >= 0x900 && c < 0x980 ? Script.DEVANAGARI : Script.NONE;
  }

  private static Script eastern(char c) {
    if (c >= 0xAC00 && c < 0xD7B0) {
      return Script.HANGUL;
    }
    return c >= 0x3040 && c < 0xA000 ? Script.HAN : Script.NONE;
  }

  /** How many letters of a group there are. */
  int of(int marker) {
    return byMarker[marker];
  }

  /** The share of a group among the letters of the strongest script. */
  double share(int marker) {
    return (double) byMarker[marker] / Math.max(1, byScript[script().ordinal()]);
  }

  /** The script of most letters; a Han character weighs as much as two letters. */
  Script script() {
    byScript[Script.NONE.ordinal()] = 0;
    Script best = Script.NONE;
    int most = 0;
    for (Script script : Script.values()) {
      int weight = byScript[script.ordinal()] * (script == Script.HAN ? 2 : 1);
      if (weight > most) {
        best = script;
        most = weight;
      }
    }
    return best;
  }
}
