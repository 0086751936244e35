package org.nadhir.alert.deliver.body;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.nadhir.alert.deliver.queue.Message;
import org.nadhir.contracts.Json;

/** A message as a CloudEvent 1.0 in JSON, with the whole alert as its data. */
public final class CloudEvent {
  private CloudEvent() {}

  /** Writes it. */
  public static byte[] write(Message message) {
    JsonNode alert = Json.read(message.json(), JsonNode.class);
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("specversion", "1.0");
    event.put("id", message.id());
    event.put("source", "/nadhir/alert-service");
    event.put("type", "org.nadhir.alert.v1");
    event.put("subject", message.key());
    event.set("time", alert.path("at"));
    event.put("datacontenttype", "application/json");
    event.set("data", alert);
    return Json.write(event);
  }
}
