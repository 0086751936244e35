package org.nadhir.nlp.lexicon;

/** Says what is wrong with a pattern and what is allowed. */
final class PatternException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final String what;
  private final String allowed;

  PatternException(String pattern, String what, String allowed) {
    super("pattern \"%s\" %s; allowed: %s".formatted(pattern, what, allowed));
    this.what = "pattern \"%s\" %s".formatted(pattern, what);
    this.allowed = allowed;
  }

  String what() {
    return what;
  }

  String allowed() {
    return allowed;
  }
}
