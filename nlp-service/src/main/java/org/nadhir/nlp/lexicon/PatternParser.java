package org.nadhir.nlp.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.nadhir.nlp.text.Tokenizer;
import org.nadhir.nlp.text.Tokens;

/** Reads the pattern syntax of the lexicon's README. */
final class PatternParser {
  private static final ThreadLocal<Tokenizer> TOKENIZER =
      ThreadLocal.withInitial(() -> new Tokenizer(new Tokens()));

  private static final int DEEPEST = 8;

  private final String text;
  private final boolean inflects;
  private int at;
  private int depth;

  private PatternParser(String text, boolean inflects) {
    this.text = text;
    this.inflects = inflects;
  }

  /** Reads a pattern that is written in no file. */
  static Pattern parse(String text, boolean inflects) {
    return parse(text, inflects, Spot.NONE);
  }

  /**
   * Reads one pattern.
   *
   * @param inflects whether the language knows {@code n:} and {@code v:}
   * @throws PatternException saying what is wrong and what is allowed
   */
  static Pattern parse(String text, boolean inflects, Spot spot) {
    PatternParser parser = new PatternParser(text, inflects);
    List<Element> elements = parser.inEitherOrder(parser.sequence());
    if (parser.at < text.length()) {
      throw parser.error("has ')' or '|' without '('", "(one|other)");
    }
    if (elements.isEmpty()) {
      throw parser.error("is empty", "at least one word");
    }
    if (elements.get(0) instanceof Element.Gap
        || elements.get(elements.size() - 1) instanceof Element.Gap) {
      throw parser.error("starts or ends with a gap", "gaps between words only");
    }
    return new Pattern(text, elements, spot);
  }

  /** {@code a ~6 b} stands for {@code a ..6 b} and {@code b ..6 a}. */
  private List<Element> inEitherOrder(List<Element> elements) {
    List<Integer> turns =
        IntStream.range(0, elements.size())
            .filter(i -> elements.get(i) instanceof Element.Turn)
            .boxed()
            .toList();
    if (turns.isEmpty()) {
      return elements;
    }
    int turn = turns.get(0);
    if (turns.size() > 1 || turn == 0 || turn == elements.size() - 1) {
      throw error("has a misplaced ~", "one ~, between two parts");
    }
    List<Element> left = elements.subList(0, turn);
    List<Element> right = elements.subList(turn + 1, elements.size());
    Element gap = new Element.Gap(((Element.Turn) elements.get(turn)).most());
    return List.of(
        new Element.Choice(List.of(joined(left, gap, right), joined(right, gap, left)), false));
  }

  private static List<Element> joined(List<Element> first, Element gap, List<Element> second) {
    return Stream.of(first, List.of(gap), second).flatMap(List::stream).toList();
  }

  private List<Element> sequence() {
    List<Element> elements = new ArrayList<>();
    while (skipSpaces() && text.charAt(at) != ')' && text.charAt(at) != '|') {
      elements.addAll(text.charAt(at) == '(' ? List.of(choice()) : item());
    }
    return elements;
  }

  private boolean skipSpaces() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at < text.length();
  }

  private Element choice() {
    if (++depth > DEEPEST) {
      throw error("has brackets %d deep".formatted(depth), "at most %d deep".formatted(DEEPEST));
    }
    Element choice = choiceInside();
    depth--;
    return choice;
  }

  private Element choiceInside() {
    List<List<Element>> options = new ArrayList<>();
    do {
      at++;
      List<Element> option = sequence();
      if (option.isEmpty()) {
        throw error("has an empty alternative", "(…)? for what may be absent");
      }
      if (option.stream().anyMatch(Element.Turn.class::isInstance)) {
        throw error("has ~ inside brackets", "one ~, between two parts of the whole pattern");
      }
      options.add(option);
    } while (at < text.length() && text.charAt(at) == '|');
    if (at >= text.length()) {
      throw error("lacks ')'", "(one|other)");
    }
    at++;
    return new Element.Choice(options, optional());
  }

  private boolean optional() {
    boolean marked = at < text.length() && text.charAt(at) == '?';
    at += marked ? 1 : 0;
    return marked;
  }

  private List<Element> item() {
    int from = at;
    while (at < text.length() && " \t()|?".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String item = text.substring(from, at);
    List<Element> read = isGap(item) ? List.of(gap(item)) : words(item);
    return optional() ? List.of(new Element.Choice(List.of(read), true)) : read;
  }

  private static boolean isGap(String item) {
    return item.startsWith("..") || item.startsWith("~");
  }

  private Element gap(String item) {
    if (!item.matches("(\\.\\.|~)([1-9]|1[0-6])")) {
      throw error("has the gap '%s'".formatted(item), "..1 to ..16 or ~1 to ~16");
    }
    return item.startsWith("~")
        ? new Element.Turn(Integer.parseInt(item.substring(1)))
        : new Element.Gap(Integer.parseInt(item.substring(2)));
  }

  private List<Element> words(String item) {
    if (item.equals("#")) {
      return List.of(new Element.OneWord(Word.NUMBER));
    }
    if (item.startsWith("@")) {
      return List.of(new Element.ClassUse(className(item.substring(1))));
    }
    if (item.startsWith("n:") || item.startsWith("v:")) {
      return List.of(new Element.OneWord(inflected(item)));
    }
    if (item.endsWith("*")) {
      return stemmed(item.substring(0, item.length() - 1));
    }
    return exact(item);
  }

  private String className(String name) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw error(
          "uses the class '@%s'".formatted(name), "a name of lower-case letters, digits and _");
    }
    return name;
  }

  private Word inflected(String item) {
    if (!inflects) {
      throw error("has '%s'".formatted(item), "words or stem*; n: and v: are for ar and en");
    }
    String[] parts = item.substring(2).split("/", -1);
    Word.Kind kind = item.charAt(0) == 'n' ? Word.Kind.NOUN : Word.Kind.VERB;
    if (parts.length > 2 || parts.length == 2 && kind == Word.Kind.NOUN) {
      throw error("has too many '/' in '%s'".formatted(item), "n:word, v:past or v:past/imperfect");
    }
    String lemma = kind == Word.Kind.NOUN ? withoutArticle(parts[0]) : parts[0];
    return new Word(kind, single(lemma), parts.length == 2 ? single(parts[1]) : null);
  }

  /** A noun without the Arabic article: told by its bare alef, which folding gives to others. */
  private static String withoutArticle(String noun) {
    return noun.startsWith("ال") && noun.length() > 4 ? noun.substring(2) : noun;
  }

  private String single(String word) {
    List<String> tokens = tokens(word);
    if (tokens.size() != 1) {
      throw error("has '%s' behind n: or v:".formatted(word), "one word");
    }
    return tokens.get(0);
  }

  private List<Element> stemmed(String stem) {
    List<String> tokens = tokens(stem);
    if (tokens.isEmpty() || tokens.get(tokens.size() - 1).length() < 3) {
      throw error("has the stem '%s*'".formatted(stem), "stems of at least 3 letters");
    }
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Word.Kind kind = i == tokens.size() - 1 ? Word.Kind.STEM : Word.Kind.EXACT;
      elements.add(new Element.OneWord(new Word(kind, tokens.get(i), null)));
    }
    return elements;
  }

  private List<Element> exact(String item) {
    List<Element> elements = new ArrayList<>();
    for (String token : tokens(item)) {
      elements.add(new Element.OneWord(new Word(Word.Kind.EXACT, token, null)));
    }
    if (elements.isEmpty()) {
      throw error("has '%s'".formatted(item), "words of letters or digits");
    }
    return elements;
  }

  private static List<String> tokens(String text) {
    Tokens tokens = TOKENIZER.get().split(text);
    List<String> folded = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      folded.add(tokens.folded(i));
    }
    return folded;
  }

  private PatternException error(String what, String allowed) {
    return new PatternException(text, what, allowed);
  }
}
