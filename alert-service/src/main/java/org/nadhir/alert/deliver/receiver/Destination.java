package org.nadhir.alert.deliver.receiver;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nadhir.guard.reach.Network;

/** Where a receiver is, and in what form it is told. */
public sealed interface Destination {

  /** Its name in files and records. */
  String kind();

  /**
   * An HTTP address that gets a POST for each message.
   *
   * @param url http or https
   * @param secret key of the signature, if there is one
   * @param headers further headers
   * @param body form of the message
   * @param allowed private networks that the address may be in
   */
  record Webhook(
      URI url,
      @Nullable Secret secret,
      Map<String, String> headers,
      Body body,
      List<Network> allowed)
      implements Destination {
    public Webhook {
      headers = Map.copyOf(headers);
      allowed = List.copyOf(allowed);
    }

    @Override
    public String kind() {
      return "webhook";
    }

    /** Without the address's path and the headers, which often hold secrets. */
    @Override
    public String toString() {
      return "Webhook[host=%s]".formatted(url.getHost());
    }
  }

  /**
   * Addresses that get an e-mail for each message.
   *
   * @param to who gets it
   * @param from who sends it; the mailer's own sender if absent
   * @param languages codes of the languages in it, in their order
   */
  record Email(List<String> to, @Nullable String from, List<String> languages)
      implements Destination {
    public Email {
      to = List.copyOf(to);
      languages = List.copyOf(languages);
    }

    @Override
    public String kind() {
      return "email";
    }
  }

  /**
   * Alertmanagers, each of which is kept in step with all alerts that are on.
   *
   * @param urls base addresses, without {@code /api/v2/alerts}
   * @param headers further headers
   * @param resend how often alerts that are on are sent again
   * @param allowed private networks that the addresses may be in
   */
  record Alertmanager(
      List<URI> urls, Map<String, String> headers, Duration resend, List<Network> allowed)
      implements Destination {
    public Alertmanager {
      urls = List.copyOf(urls);
      headers = Map.copyOf(headers);
      allowed = List.copyOf(allowed);
    }

    @Override
    public String kind() {
      return "alertmanager";
    }

    @Override
    public String toString() {
      return "Alertmanager[hosts=%s]".formatted(urls.stream().map(URI::getHost).toList());
    }
  }

  /** The service's log, one line for each message. */
  record Log() implements Destination {
    @Override
    public String kind() {
      return "log";
    }
  }
}
