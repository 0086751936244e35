package org.nadhir.alert.rule.read;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a YAML text as a tree whose nodes know their lines.
 *
 * <p>Anchors, aliases and tags are refused before the tree is built: rules need none, and a few
 * lines of them can stand for more nodes than memory holds.
 */
final class YamlTree {
  /** Longest text that is read, in characters. */
  static final int MOST_CHARACTERS = 4 << 20;

  private static final int DEEPEST = 40;

  private final String file;
  private final Findings findings;

  private YamlTree(String file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** The root of the tree; null if the text is empty, or none that is read, which is noted. */
  static @Nullable Node read(String file, String text, Findings findings) {
    YamlTree tree = new YamlTree(file, findings);
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setNestingDepthLimit(DEEPEST);
    Yaml yaml = new Yaml(options);
    try {
      yaml.parse(new StringReader(text)).forEach(tree::refuseReferences);
      if (findings.count() == 0) {
        Node root = yaml.compose(new StringReader(text));
        tree.checkKeys(root);
        return root;
      }
    } catch (MarkedYAMLException e) {
      String what = e.getProblem() == null ? String.valueOf(e.getContext()) : e.getProblem();
      tree.refuse(e.getProblemMark(), "is no YAML: " + what, "YAML 1.1");
    } catch (YAMLException e) {
      tree.refuse(null, "is no YAML: " + firstLine(e), "YAML 1.1");
    }
    return null;
  }

  private static String firstLine(YAMLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable").strip();
  }

  private void refuseReferences(Event event) {
    if (event instanceof AliasEvent) {
      refuse(event.getStartMark(), "an alias (*) stands here", "the value itself");
    } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
      refuse(event.getStartMark(), "an anchor (&) stands here", "the value alone");
    }
    if (tag(event) != null) {
      refuse(event.getStartMark(), "a tag (!) stands here", "the value alone");
    }
  }

  private static @Nullable String tag(Event event) {
    if (event instanceof ScalarEvent scalar) {
      return scalar.getTag();
    }
    return event instanceof CollectionStartEvent start ? start.getTag() : null;
  }

  private void refuse(@Nullable Mark mark, String what, String allowed) {
    findings.add(new Mistake(spot(file, mark), "", what, allowed));
  }

  static Spot spot(String file, @Nullable Mark mark) {
    return mark == null ? Spot.of(file) : new Spot(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private void checkKeys(@Nullable Node node) {
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(this::checkKeys);
    } else if (node instanceof MappingNode mapping) {
      Set<String> keys = new HashSet<>();
      mapping.getValue().forEach(tuple -> checkKey(tuple, keys));
    }
  }

  private void checkKey(NodeTuple tuple, Set<String> keys) {
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      refuse(tuple.getKeyNode().getStartMark(), "a field's name is no text", "a text");
    } else if (!keys.add(key.getValue())) {
      String what = "field %s stands twice".formatted(Place.quote(key.getValue()));
      refuse(key.getStartMark(), what, "each field once");
    }
    checkKeys(tuple.getValueNode());
  }
}
