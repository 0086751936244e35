package org.nadhir.cli.imports;

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
  public Answer post(byte[] body) throws IOException {
    HttpResponse<byte[]> response = ingest.post("/articles", "application/x-ndjson", body);
    String problem = response.statusCode() / 100 == 2 ? "" : ServiceClient.problem(response);
    return new Answer(response.statusCode(), response.body(), problem, RetryAfter.of(response));
  }
}
