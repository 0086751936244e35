package org.nadhir.ingest.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads the blocks of a tree in document order, without what is no text of its own. A line break
 * ends a block where it is doubled or follows the end of a sentence.
 */
final class BlockReader implements NodeFilter {
  private static final Set<String> NO_TEXT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "math",
          "iframe",
          "object",
          "embed",
          "video",
          "audio",
          "canvas",
          "map",
          "select",
          "textarea",
          "button",
          "input",
          "datalist",
          "option",
          "head",
          "title",
          "link",
          "meta",
          "dialog",
          "applet",
          "frameset",
          "noframes",
          "rp",
          "rt",
          "progress",
          "meter");
  private static final Set<String> BLOCK =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "body",
          "caption",
          "center",
          "dd",
          "details",
          "dir",
          "div",
          "dl",
          "dt",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "html",
          "img",
          "legend",
          "li",
          "listing",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "plaintext",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul",
          "xmp");

  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private final Set<Element> skipped;
  private Element owner;
  private int links;
  private int linked;
  private boolean broken;

  private BlockReader(Element root, Set<Element> skipped) {
    this.owner = root;
    this.skipped = skipped;
  }

  /** The blocks under the root, without those under elements that are skipped. */
  static List<Block> read(Element root, Set<Element> skipped) {
    BlockReader reader = new BlockReader(root, skipped);
    root.filter(reader);
    reader.end();
    return reader.blocks;
  }

  /** Whether an element of this name stands by itself; those of AMP do, unknown ones do not. */
  static boolean isBlock(String name) {
    return BLOCK.contains(name) || name.startsWith("amp-");
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      append(words.getWholeText());
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? open(element) : FilterResult.SKIP_ENTIRELY;
  }

  private FilterResult open(Element element) {
    String name = element.normalName();
    if (NO_TEXT.contains(name) || skipped.contains(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (name.equals("br")) {
      lineBreak();
    } else if (isBlock(name)) {
      end();
      owner = element;
    } else if (name.equals("a")) {
      links++;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !NO_TEXT.contains(element.normalName())) {
      String name = element.normalName();
      if (name.equals("a")) {
        links = Math.max(0, links - 1);
      } else if (isBlock(name)) {
        end();
        owner = element.parent() == null ? element : element.parent();
      }
    }
    return FilterResult.CONTINUE;
  }

  private void append(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!space) {
        text.append(c);
        linked += links > 0 ? 1 : 0;
        broken = false;
      } else if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
        linked += links > 0 ? 1 : 0;
      }
    }
  }

  private void lineBreak() {
    boolean ends = text.length() > 0 && Block.of(owner, text.toString().strip(), 0).endsSentence();
    if (broken || ends) {
      end();
    } else {
      broken = true;
      if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
        text.append(' ');
      }
    }
  }

  private void end() {
    String said = text.toString().strip();
    if (!said.isEmpty()) {
      blocks.add(Block.of(owner, said, linked));
    }
    text.setLength(0);
    linked = 0;
    broken = false;
  }
}
