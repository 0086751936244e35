package org.nadhir.guard.access;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * Reads keys from YAML, with every mistake at once:
 *
 * <pre>
 * keys:
 *   - name: feed-gateway
 *     role: write               # or roles: [read, write]
 *     sha256: 64 hexadecimal digits
 *     rate: 50                  # per second; optional
 *     burst: 200                # optional, ten seconds of the rate otherwise
 *     expires: 2027-06-30       # or a time; optional
 * </pre>
 */
final class KeyReader {
  private static final int MOST_KEYS = 1000;
  private static final int BURST_SECONDS = 10;
  private static final List<String> FIELDS =
      List.of("name", "role", "roles", "sha256", "rate", "burst", "expires");
  private static final String ROLES = "read, write, admin";
  private static final String NAME = "1 to 100 characters on one line, each name once";

  private final KeyTree tree;
  private final Set<String> names = new HashSet<>();
  private final Set<String> digests = new HashSet<>();

  private KeyReader(KeyTree tree) {
    this.tree = tree;
  }

  /**
   * The keys of a file.
   *
   * @param file its name, for errors
   * @throws InvalidKeysException with all mistakes
   */
  static List<AccessKey> read(String file, String yaml) {
    KeyTree tree = new KeyTree(file);
    List<AccessKey> keys = new KeyReader(tree).keys(tree.read(yaml));
    if (!tree.mistakes().isEmpty()) {
      throw new InvalidKeysException(tree.mistakes());
    }
    return keys;
  }

  private List<AccessKey> keys(@Nullable Node root) {
    if (root == null) {
      return List.of();
    }
    Node list = tree.fields(root, "file", List.of("keys")).get("keys");
    List<Node> entries = list == null ? List.of() : tree.entries(list, "keys");
    if (entries.isEmpty() || entries.size() > MOST_KEYS) {
      String what = "has %d entries".formatted(entries.size());
      tree.add(root.getStartMark(), "keys", what, "1 to " + MOST_KEYS);
    }
    List<AccessKey> keys = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      key(entries.get(i), "keys[%d]".formatted(i)).ifPresent(keys::add);
    }
    return keys;
  }

  private Optional<AccessKey> key(Node node, String where) {
    int before = tree.mistakes().size();
    Map<String, Node> fields = tree.fields(node, where, FIELDS);
    String name = name(fields.get("name"), node, where + ".name");
    Set<Role> roles = roles(fields, node, where);
    String sha256 = sha256(fields.get("sha256"), node, where + ".sha256");
    Rate rate = rate(fields, where);
    Instant expires = expires(fields.get("expires"), where + ".expires");
    return tree.mistakes().size() == before
        ? Optional.of(new AccessKey(name, roles, sha256, rate, expires))
        : Optional.empty();
  }

  private String name(@Nullable Node node, Node entry, String where) {
    String name = required(node, entry, where, NAME);
    boolean good =
        !name.isBlank()
            && name.length() <= 100
            && name.codePoints().noneMatch(Character::isISOControl);
    if (node != null && (!good || !names.add(name))) {
      tree.add(node.getStartMark(), where, "'%s' stands here".formatted(name), NAME);
    }
    return name;
  }

  private Set<Role> roles(Map<String, Node> fields, Node entry, String where) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    Node one = fields.get("role");
    Node many = fields.get("roles");
    if (one != null) {
      role(one, where + ".role", roles);
    }
    if (many != null) {
      tree.entries(many, where + ".roles").forEach(role -> role(role, where + ".roles", roles));
    }
    if (roles.isEmpty() && one == null) {
      tree.add(entry.getStartMark(), where + ".role", "is missing", ROLES);
    }
    return roles;
  }

  private void role(Node node, String where, Set<Role> roles) {
    String code = tree.text(node, where, ROLES);
    Optional<Role> role = code == null ? Optional.empty() : Role.of(code);
    role.ifPresent(roles::add);
    if (code != null && role.isEmpty()) {
      tree.add(node.getStartMark(), where, "'%s' stands here".formatted(code), ROLES);
    }
  }

  private String sha256(@Nullable Node node, Node entry, String where) {
    String allowed = "the SHA-256 of the key as 64 hexadecimal digits, each once";
    String digest = required(node, entry, where, allowed).toLowerCase(Locale.ROOT);
    if (node instanceof ScalarNode && !(digest.matches("[0-9a-f]{64}") && digests.add(digest))) {
      // Not quoted: somebody may have written the key itself.
      String what =
          "%d characters stand here that are no digest, or one twice".formatted(digest.length());
      tree.add(node.getStartMark(), where, what, allowed);
    }
    return digest;
  }

  private @Nullable Rate rate(Map<String, Node> fields, String where) {
    Node rate = fields.get("rate");
    Node burst = fields.get("burst");
    if (rate == null) {
      if (burst != null) {
        tree.add(burst.getStartMark(), where + ".burst", "stands without rate", "both, or rate");
      }
      return null;
    }
    long perSecond = number(rate, where + ".rate");
    long most = Math.min(Rate.MOST, perSecond * BURST_SECONDS);
    return new Rate(perSecond, burst == null ? most : number(burst, where + ".burst"));
  }

  private long number(Node node, String where) {
    String allowed = "a whole number from 1 to " + Rate.MOST;
    String text = tree.text(node, where, allowed);
    long number = text != null && text.matches("[0-9]{1,7}") ? Long.parseLong(text) : 0;
    if (text != null && (number < 1 || number > Rate.MOST)) {
      tree.add(node.getStartMark(), where, "'%s' stands here".formatted(text), allowed);
    }
    return Math.min(Rate.MOST, Math.max(1, number));
  }

  private @Nullable Instant expires(@Nullable Node node, String where) {
    String allowed = "a day such as 2027-06-30, or a time such as 2027-06-30T12:00:00Z";
    String text = node == null ? null : tree.text(node, where, allowed);
    if (node == null || text == null) {
      return null;
    }
    try {
      return text.length() == 10
          ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant()
          : Instant.parse(text);
    } catch (DateTimeException e) {
      tree.add(node.getStartMark(), where, "'%s' stands here".formatted(text), allowed);
      return null;
    }
  }

  private String required(@Nullable Node node, Node entry, String where, String allowed) {
    if (node == null) {
      tree.add(entry.getStartMark(), where, "is missing", allowed);
      return "";
    }
    String text = tree.text(node, where, allowed);
    return text == null ? "" : text;
  }
}
