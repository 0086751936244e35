package org.nadhir.guard.access;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A small YAML file whose values know their lines, and what is wrong with them. */
final class KeyTree {
  /** Longest file that is read, in characters. */
  static final int MOST_CHARACTERS = 1 << 20;

  private static final int DEEPEST = 10;

  private final String file;
  private final List<String> mistakes = new ArrayList<>();

  KeyTree(String file) {
    this.file = file;
  }

  List<String> mistakes() {
    return mistakes;
  }

  /** The top of the file; null if it is empty or no YAML, which is noted. */
  @Nullable Node read(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setNestingDepthLimit(DEEPEST);
    options.setMaxAliasesForCollections(0);
    try {
      Node root = new Yaml(options).compose(new StringReader(text));
      if (root == null) {
        add(null, "file", "is empty", "keys");
      }
      return root;
    } catch (MarkedYAMLException e) {
      add(e.getProblemMark(), "file", "is no YAML: " + e.getProblem(), "YAML 1.1");
    } catch (YAMLException e) {
      add(null, "file", "is no YAML: " + e.getMessage(), "YAML 1.1");
    }
    return null;
  }

  void add(@Nullable Mark mark, String field, String what, String allowed) {
    String spot = mark == null ? "" : ":%d:%d".formatted(mark.getLine() + 1, mark.getColumn() + 1);
    mistakes.add("%s%s: %s: %s; allowed: %s".formatted(file, spot, field, what, allowed));
  }

  /** The fields of a mapping; unknown and repeated ones, and what is no mapping, are noted. */
  Map<String, Node> fields(Node node, String where, List<String> known) {
    Map<String, Node> fields = new LinkedHashMap<>();
    String allowed = String.join(", ", known);
    if (!(node instanceof MappingNode mapping)) {
      add(node.getStartMark(), where, "is no mapping", "a mapping with " + allowed);
      return fields;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      String name = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      if (!known.contains(name)) {
        add(tuple.getKeyNode().getStartMark(), where, "'%s' is no field".formatted(name), allowed);
      } else if (fields.put(name, tuple.getValueNode()) != null) {
        add(tuple.getKeyNode().getStartMark(), where, name + " stands twice", "each field once");
      }
    }
    return fields;
  }

  /** The entries of a list; what is none is noted. */
  List<Node> entries(Node node, String where) {
    if (node instanceof SequenceNode list) {
      return list.getValue();
    }
    add(node.getStartMark(), where, "is no list", "a list");
    return List.of();
  }

  /** The text of a value; null where it is a list or a mapping, which is noted. */
  @Nullable String text(Node node, String where, String allowed) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    add(node.getStartMark(), where, "is no single value", allowed);
    return null;
  }
}
