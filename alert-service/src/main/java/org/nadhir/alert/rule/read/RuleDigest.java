package org.nadhir.alert.rule.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The hash of a rule's content, tests apart; comments and the order of fields change nothing. */
final class RuleDigest {
  private static final int BYTES = 6;

  private RuleDigest() {}

  static String of(Place rule) {
    Map<String, String> fields = new TreeMap<>();
    rule.fields()
        .forEach(
            (name, place) -> {
              Node value = place.node();
              if (!name.equals("tests") && value != null) {
                fields.put(name, text(value));
              }
            });
    return hash(fields.toString());
  }

  private static String text(Node node) {
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(RuleDigest::text).toList().toString();
    }
    if (node instanceof MappingNode mapping) {
      Map<String, String> fields = new TreeMap<>();
      for (NodeTuple tuple : mapping.getValue()) {
        fields.put(text(tuple.getKeyNode()), text(tuple.getValueNode()));
      }
      return fields.toString();
    }
    return node instanceof ScalarNode scalar ? '"' + scalar.getValue() + '"' : "";
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
