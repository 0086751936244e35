package org.nadhir.cli.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;

/** Speaks to a running system as any client would. */
final class SystemClient {
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Function<Service, URI> urls;

  SystemClient(RunningSystem system) {
    this(system::url);
  }

  SystemClient(Function<Service, URI> urls) {
    this.urls = urls;
  }

  List<Alert> alerts(String query) {
    return Arrays.asList(Json.read(get(Service.ALERT, "/alerts" + query).body(), Alert[].class));
  }

  JsonNode json(Service service, String path) {
    return Json.read(get(service, path).body(), JsonNode.class);
  }

  HttpResponse<byte[]> get(Service service, String path) {
    return send(HttpRequest.newBuilder(uri(service, path)).build());
  }

  HttpResponse<byte[]> post(Service service, String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(uri(service, path))
            .header("Content-Type", type)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<byte[]> delete(Service service, String path) {
    return send(HttpRequest.newBuilder(uri(service, path)).DELETE().build());
  }

  private URI uri(Service service, String path) {
    return urls.apply(service).resolve(path);
  }

  private HttpResponse<byte[]> send(HttpRequest request) {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
