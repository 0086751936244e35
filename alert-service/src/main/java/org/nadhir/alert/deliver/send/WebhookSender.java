package org.nadhir.alert.deliver.send;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nadhir.alert.deliver.body.CloudEvent;
import org.nadhir.alert.deliver.body.Signature;
import org.nadhir.alert.deliver.body.Templates;
import org.nadhir.alert.deliver.body.Templates.Markup;
import org.nadhir.alert.deliver.queue.Answer;
import org.nadhir.alert.deliver.queue.Message;
import org.nadhir.alert.deliver.receiver.Body;
import org.nadhir.alert.deliver.receiver.Destination.Webhook;

/** Posts messages to a webhook. */
final class WebhookSender implements Sender {
  private static final List<String> LANGUAGES = List.of("ar", "en");

  private final Webhook webhook;
  private final Caller caller;
  private final Duration timeout;
  private final Function<Message, byte[]> body;

  WebhookSender(Webhook webhook, Caller caller, Duration timeout, String page) {
    this.webhook = webhook;
    this.caller = caller;
    this.timeout = timeout;
    this.body = body(webhook.body(), page);
  }

  private static Function<Message, byte[]> body(Body body, String page) {
    String type = body.contentType();
    return switch (body.form()) {
      case CLOUDEVENT -> CloudEvent::write;
      case SLACK -> filled(Templates.builtIn("slack.json"), type, page, Markup.SLACK);
      case TEAMS -> filled(Templates.builtIn("teams.json"), type, page, Markup.MARKDOWN);
      case TEMPLATE -> filled(body.template(), type, page, Markup.NONE);
    };
  }

  private static Function<Message, byte[]> filled(
      String text, String contentType, String page, Markup markup) {
    Templates template = Templates.parse(text, contentType, page, LANGUAGES, markup);
    return message -> template.render(message.alert()).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public Answer send(Message message, Instant at) {
    byte[] bytes;
    try {
      bytes = body.apply(message);
    } catch (IllegalStateException e) {
      return new Answer.Refused(null, String.valueOf(e.getMessage()));
    }
    Map<String, String> headers = new LinkedHashMap<>(webhook.headers());
    headers.put("Content-Type", webhook.body().contentType());
    headers.putAll(Signature.headers(message.id(), at, bytes, webhook.secret()));
    return caller.post(webhook.url(), new Caller.Post(headers, bytes, webhook.allowed(), timeout));
  }
}
