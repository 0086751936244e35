package org.nadhir.ingest.outlet;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Reads a YAML text as a tree whose nodes know their lines.
 *
 * <p>Aliases are refused before the tree is built: a few lines of them can stand for more nodes
 * than memory holds.
 */
final class YamlTree {
  private static final int MOST_CHARACTERS = 16 << 20;
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
    try {
      return tree.root(text);
    } catch (MarkedYAMLException e) {
      String what = e.getProblem() == null ? String.valueOf(e.getContext()) : e.getProblem();
      findings.add(Spot.of(file, e.getProblemMark()), "", "is no YAML: " + what, "YAML 1.1");
    } catch (YAMLException e) {
      String what = String.valueOf(e.getMessage()).lines().findFirst().orElse("unreadable");
      findings.add(Spot.of(file, null), "", "is no YAML: " + what.strip(), "YAML 1.1");
    }
    return null;
  }

  private @Nullable Node root(String text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    options.setNestingDepthLimit(DEEPEST);
    Yaml yaml = new Yaml(options);
    yaml.parse(new StringReader(text)).forEach(this::refuseAlias);
    if (!findings.isEmpty()) {
      return null;
    }
    Node root = yaml.compose(new StringReader(text));
    checkKeys(root);
    return root;
  }

  private void refuseAlias(Event event) {
    if (event instanceof AliasEvent) {
      Spot spot = Spot.of(file, event.getStartMark());
      findings.add(spot, "", "an alias (*) stands here", "the value itself");
    }
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
    Spot spot = Spot.of(file, tuple.getKeyNode().getStartMark());
    if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
      findings.add(spot, "", "a field's name is no text", "a text");
    } else if (!keys.add(key.getValue())) {
      findings.add(spot, "", "field '%s' stands twice".formatted(key.getValue()), "each once");
    }
    checkKeys(tuple.getValueNode());
  }
}
