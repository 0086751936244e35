package org.nadhir.alert.page;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.apache.kafka.streams.state.HostInfo;
import org.jspecify.annotations.Nullable;
import org.nadhir.contracts.Json;
import org.nadhir.guard.access.AccessConfig;

/** The other instances of this service, asked for the theatres that they have. */
@ApplicationScoped
class Peers {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(PATIENCE).build();

  private final Optional<String> key;

  Peers(AccessConfig access) {
    this.key = access.peerKey().or(access::readKey).or(access::adminKey);
  }

  /** The theatre's score there; absent when that instance does not tell. */
  @Nullable Double score(HostInfo host, String theatre) {
    try {
      HttpResponse<byte[]> response = get(host, "/theatres/" + theatre + "/score");
      JsonNode score = Json.read(response.body(), JsonNode.class).get("score");
      return score == null ? null : score.asDouble();
    } catch (IOException | UncheckedIOException e) {
      return null;
    }
  }

  /** The theatre's timeline there. */
  Response timeline(
      HostInfo host, String theatre, String rule, @Nullable String from, @Nullable String to) {
    String path =
        "/theatres/" + theatre + "/timeline?rule=" + rule + query("from", from) + query("to", to);
    try {
      HttpResponse<byte[]> response = get(host, path);
      return Response.status(response.statusCode())
          .type(MediaType.APPLICATION_JSON_TYPE)
          .entity(response.body())
          .build();
    } catch (IOException e) {
      throw Problem.unavailable(
          "the instance %s:%d that has this theatre does not answer"
              .formatted(host.host(), host.port()));
    }
  }

  private HttpResponse<byte[]> get(HostInfo host, String path) throws IOException {
    URI uri = URI.create("http://%s:%d%s".formatted(host.host(), host.port(), path));
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    key.ifPresent(known -> request.header("Authorization", "Bearer " + known.strip()));
    try {
      return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private static String query(String name, @Nullable String value) {
    return value == null ? "" : "&" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
