package org.nadhir.cli.replay;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import org.nadhir.cli.http.RetryAfter;
import org.nadhir.cli.http.ServiceClient;

/** Posts by HTTP. */
final class HttpPost implements Post {
  private final ServiceClient ingest;

  HttpPost(URI url) {
    this.ingest = new ServiceClient("ingest-service", url);
  }

  @Override
  public Answer post(ContentType type, byte[] content) throws IOException {
    HttpResponse<byte[]> response = ingest.post("/articles", type.header(), content);
    boolean good = response.statusCode() / 100 == 2;
    return new Answer(
        response.statusCode(),
        response.body(),
        good ? "" : ServiceClient.problem(response),
        RetryAfter.of(response));
  }
}
