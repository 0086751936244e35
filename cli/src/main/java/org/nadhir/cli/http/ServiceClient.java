package org.nadhir.cli.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.nadhir.cli.terminal.Failure;

/** One service over HTTP. */
public final class ServiceClient {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(30);

  private final String service;
  private final URI base;
  private final HttpClient client;
  private final Optional<String> key;

  /**
   * A client of the service at an address.
   *
   * @param service its name, for errors
   * @param base its address, such as {@code http://localhost:8081}
   */
  public ServiceClient(String service, URI base) {
    if (base.getHost() == null || base.getScheme() == null || !base.getScheme().matches("https?")) {
      throw new Failure(
          "the address '%s' of %s must look like http://localhost:8081".formatted(base, service));
    }
    this.service = service;
    this.base = base;
    this.key = ApiKey.given();
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
  }

  /** Starts a request to a path such as {@code /alerts}, with the key if there is one. */
  public HttpRequest.Builder request(String path) {
    String root = base.toString().replaceAll("/+$", "");
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path));
    key.ifPresent(known -> request.header("Authorization", "Bearer " + known));
    return request;
  }

  /** Sends and returns the answer whatever its status, or throws if there is none. */
  public <T> HttpResponse<T> exchange(HttpRequest request, HttpResponse.BodyHandler<T> handler)
      throws IOException {
    try {
      return client.send(request, handler);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    }
  }

  /** Posts a body and returns the answer whatever its status. */
  public HttpResponse<byte[]> post(String path, String contentType, byte[] body)
      throws IOException {
    HttpRequest request =
        request(path)
            .timeout(ANSWER)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return exchange(request, BodyHandlers.ofByteArray());
  }

  /**
   * The body of a good answer.
   *
   * @throws Failure if the service does not answer, or answers an error
   */
  public byte[] body(HttpRequest request) {
    HttpResponse<byte[]> response;
    try {
      response = exchange(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw unreachable(e);
    }
    if (response.statusCode() / 100 != 2) {
      throw new Failure(service + " says: " + problem(response));
    }
    return response.body();
  }

  /** What an error answer says, on one line. */
  public static String problem(HttpResponse<byte[]> response) {
    return Problem.describe(response.statusCode(), response.body());
  }

  /** The service did not answer. */
  public Failure unreachable(IOException cause) {
    return new Failure(
        "%s does not answer at %s; is the system running (nadhir up)?".formatted(service, base),
        cause);
  }
}
