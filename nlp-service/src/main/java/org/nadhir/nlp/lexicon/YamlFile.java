package org.nadhir.nlp.lexicon;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
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

/** Reads a YAML text as a tree whose nodes know their lines. */
final class YamlFile {
  private static final int MOST_CHARACTERS = 32 << 20;

  private final LexiconFile file;
  private final Findings findings;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private YamlFile(LexiconFile file, Findings findings) {
    this.file = file;
    this.findings = findings;
  }

  /** The root of the tree; null if the text is empty, or no YAML, which is noted. */
  static @Nullable Node read(LexiconFile file, String content, Findings findings) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(MOST_CHARACTERS);
    try {
      Node root = new Yaml(options).compose(new java.io.StringReader(content));
      new YamlFile(file, findings).checkKeys(root);
      return root;
    } catch (MarkedYAMLException e) {
      String what = e.getProblem() == null ? String.valueOf(e.getContext()) : e.getProblem();
      findings.add(spot(file, e.getProblemMark()), "is no YAML: " + what, "YAML 1.1");
    } catch (YAMLException e) {
      findings.add(Spot.of(file), "is no YAML: " + e.getMessage(), "YAML 1.1");
    }
    return null;
  }

  static Spot spot(LexiconFile file, @Nullable Mark mark) {
    return mark == null ? Spot.of(file) : new Spot(file, mark.getLine() + 1, mark.getColumn() + 1);
  }

  private void checkKeys(@Nullable Node node) {
    if (node == null || !seen.add(node)) {
      return;
    }
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(this::checkKeys);
    } else if (node instanceof MappingNode mapping) {
      checkMapping(mapping);
    }
  }

  private void checkMapping(MappingNode mapping) {
    Set<String> keys = new HashSet<>();
    for (NodeTuple tuple : mapping.getValue()) {
      Spot spot = spot(file, tuple.getKeyNode().getStartMark());
      if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
        findings.add(spot, "a key is no text", "a text as key");
      } else if (!keys.add(key.getValue())) {
        findings.add(spot, "key '%s' stands twice".formatted(key.getValue()), "each key once");
      }
      checkKeys(tuple.getValueNode());
    }
  }
}
