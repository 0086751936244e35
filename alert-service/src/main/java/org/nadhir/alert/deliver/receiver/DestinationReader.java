package org.nadhir.alert.deliver.receiver;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.nadhir.guard.reach.Network;
import org.nadhir.guard.reach.Reach;

/** Reads where a receiver is. */
final class DestinationReader {
  static final List<String> KINDS = List.of("webhook", "email", "alertmanager", "log");
  static final List<String> WEBHOOK = List.of("url", "secret", "headers", "body", "allow_private");
  static final List<String> EMAIL = List.of("to", "from", "languages");
  static final List<String> ALERTMANAGER = List.of("url", "headers", "resend", "allow_private");

  static final List<String> TEMPLATE = List.of("template", "content_type");

  private static final Pattern MAILBOX = Pattern.compile("[^\\s@<>,;:\"]+@[^\\s@<>,;:\"]+");
  private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9-]+");
  private static final List<String> OWN_HEADERS =
      List.of("host", "content-length", "content-type", "transfer-encoding", "connection");

  private final Section yaml;
  private final Sources sources;

  DestinationReader(Section yaml, Sources sources) {
    this.yaml = yaml;
    this.sources = sources;
  }

  /** The fields that only this kind has. */
  static List<String> fields(Destination destination) {
    return switch (destination.kind()) {
      case "webhook" -> WEBHOOK;
      case "email" -> EMAIL;
      case "alertmanager" -> ALERTMANAGER;
      default -> List.of();
    };
  }

  Destination read() {
    String kind = yaml.text("kind");
    return switch (kind) {
      case "webhook" -> webhook();
      case "email" -> email();
      case "alertmanager" -> alertmanager();
      default -> log(kind);
    };
  }

  private Destination log(String kind) {
    if (!kind.isEmpty() && !kind.equals("log")) {
      yaml.mistake("kind", "'%s'; allowed: %s".formatted(kind, String.join(", ", KINDS)));
    }
    return new Destination.Log();
  }

  private Destination webhook() {
    List<Network> allowed = yaml.listOf("allow_private", Network::of);
    return new Destination.Webhook(
        url(yaml.value("url", sources), allowed),
        yaml.has("secret") ? secret(yaml.value("secret", sources)) : null,
        headers(),
        body(),
        allowed);
  }

  private @Nullable Secret secret(String text) {
    try {
      return text.isEmpty() ? null : Secret.of(text);
    } catch (IllegalArgumentException e) {
      yaml.mistake("secret", String.valueOf(e.getMessage()));
      return null;
    }
  }

  private URI url(String text, List<Network> allowed) {
    URI stand = URI.create("https://receiver.invalid/");
    if (text.isEmpty()) {
      return stand;
    }
    try {
      URI url = new URI(text);
      String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      if (url.getHost() == null || !List.of("http", "https").contains(scheme)) {
        yaml.mistake("url", "is no web address; allowed: http://… or https://… with a host");
        return stand;
      }
      if (url.getUserInfo() != null) {
        yaml.mistake("url", "holds a user name; allowed: a header Authorization under 'headers'");
      }
      checkReach(url.getHost(), allowed);
      return url;
    } catch (URISyntaxException e) {
      yaml.mistake("url", "is no web address: " + e.getReason());
      return stand;
    }
  }

  private void checkReach(String host, List<Network> allowed) {
    String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    boolean local = bare.equalsIgnoreCase("localhost");
    if (local || Network.isLiteral(bare)) {
      InetAddress address = local ? InetAddress.getLoopbackAddress() : Network.literal(bare);
      if (!Reach.allows(address, allowed)) {
        yaml.mistake(
            "url",
            "host '%s' is a private address; allowed: with its network in 'allow_private', such as [%s/%d]"
                .formatted(host, address.getHostAddress(), address.getAddress().length * 8));
      }
    }
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>();
    if (!yaml.has("headers")) {
      return headers;
    }
    Section section = yaml.section("headers");
    for (String name : section.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (!HEADER.matcher(name).matches()) {
        section.mistake(name, "is no name of a header; allowed: letters, digits and hyphens");
      } else if (OWN_HEADERS.contains(lower) || lower.startsWith("webhook-")) {
        section.mistake(name, "is set by Nadhir; allowed: other headers");
      }
      String value = section.value(name, sources);
      if (value.chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
        section.mistake(name, "holds a control character; allowed: one line of text");
      }
      headers.put(name, value);
    }
    return headers;
  }

  private Body body() {
    if (!yaml.has("body")) {
      return Body.cloudEvent();
    }
    if (yaml.isSection("body")) {
      Section body = yaml.section("body");
      String template = body.file("template", sources);
      String type = body.of("content_type", DestinationReader::contentType, "application/json");
      body.done(TEMPLATE);
      checkTemplate(body, template, type);
      return new Body(Body.Form.TEMPLATE, template, type);
    }
    return yaml.of("body", DestinationReader::builtIn, Body.cloudEvent());
  }

  private void checkTemplate(Section body, String template, String type) {
    if (!template.isEmpty()) {
      try {
        sources.templates().check(template, type);
      } catch (IllegalArgumentException e) {
        body.mistake("template", String.valueOf(e.getMessage()));
      }
    }
  }

  private static String contentType(String text) {
    if (!text.matches("[\\w.+-]+/[\\w.+-]+(;\\s*[\\w-]+=[\\w-]+)*")) {
      throw new IllegalArgumentException(
          "'%s'; allowed: a media type such as application/json".formatted(text));
    }
    return text;
  }

  private static Body builtIn(String name) {
    return switch (name) {
      case "cloudevent" -> Body.cloudEvent();
      case "slack" -> Body.json(Body.Form.SLACK);
      case "teams" -> Body.json(Body.Form.TEAMS);
      default ->
          throw new IllegalArgumentException(
              "'%s'; allowed: cloudevent, slack, teams, {template: FILE}".formatted(name));
    };
  }

  private Destination email() {
    List<String> to = yaml.listOf("to", DestinationReader::mailbox);
    if (to.isEmpty()) {
      yaml.mistake("to", "is missing; a list of at least one address is needed");
    }
    @Nullable String from =
        yaml.has("from") ? yaml.of("from", DestinationReader::mailbox, "") : null;
    List<String> languages = yaml.listOf("languages", DestinationReader::language);
    return new Destination.Email(to, from, languages.isEmpty() ? List.of("ar", "en") : languages);
  }

  private static String mailbox(String text) {
    if (!MAILBOX.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'%s'; allowed: an address such as desk@news.example".formatted(text));
    }
    return text;
  }

  private static String language(String text) {
    if (!List.of("ar", "en").contains(text)) {
      throw new IllegalArgumentException("'%s'; allowed: ar, en".formatted(text));
    }
    return text;
  }

  private Destination alertmanager() {
    List<Network> allowed = yaml.listOf("allow_private", Network::of);
    List<URI> urls = new ArrayList<>();
    yaml.values("url", sources).forEach(text -> urls.add(url(text, allowed)));
    Duration resend =
        yaml.duration("resend", Duration.ofMinutes(1), Duration.ofMillis(100), Duration.ofHours(1));
    return new Destination.Alertmanager(urls, headers(), resend, allowed);
  }
}
