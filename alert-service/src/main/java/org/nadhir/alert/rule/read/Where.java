package org.nadhir.alert.rule.read;

import org.yaml.snakeyaml.nodes.Node;

/**
 * Where something stands, and who is told what is wrong with it.
 *
 * @param findings where mistakes are noted
 * @param spot the place in the file
 * @param owner the rule, and the test in it, that the path begins at; empty for the file
 * @param path the names of the fields that lead there
 */
record Where(Findings findings, Spot spot, String owner, String path) {
  /** The top of a file. */
  static Where top(String file, Findings findings) {
    return new Where(findings, new Spot(file, 1, 1), "", "");
  }

  /** The same, but what is wrong is told to nobody. */
  Where unheard() {
    return new Where(new Findings(), spot, owner, path);
  }

  /** The same, named so; the path begins here. */
  Where named(String name) {
    return new Where(findings, spot, owner.isEmpty() ? name : owner + ", " + name, "");
  }

  /** The same spot, but with a field added to the path. */
  Where field(String name) {
    return new Where(findings, spot, owner, path.isEmpty() ? name : path + "." + name);
  }

  /** An item of the list that stands here, from 1. */
  Where item(int number) {
    return new Where(findings, spot, owner, "%s[%d]".formatted(path, number));
  }

  /** The same path, at the spot of this node. */
  Where of(Node node) {
    return new Where(findings, YamlTree.spot(spot.file(), node.getStartMark()), owner, path);
  }

  void mistake(String what, String allowed) {
    findings.add(new Mistake(spot, name(), what, allowed));
  }

  void warn(String what, String allowed) {
    findings.warn(new Mistake(spot, name(), what, allowed));
  }

  private String name() {
    return owner.isEmpty() || path.isEmpty() ? owner + path : owner + ": " + path;
  }
}
