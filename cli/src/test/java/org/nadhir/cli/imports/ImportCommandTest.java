package org.nadhir.cli.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
  @TempDir Path folder;

  private final List<String> bodies = Collections.synchronizedList(new ArrayList<>());
  private final Set<String> taken = new TreeSet<>();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private HttpServer server;
  private int takenBeforeItGoes = Integer.MAX_VALUE;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/articles", this::answer);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void everyLineArrivesOnceInChunksOfBoundedSize() throws IOException {
    Path archive = archive("a.ndjson", 2500);

    assertThat(run(archive.toString())).isZero();

    assertThat(bodies).hasSize(3);
    assertThat(String.join("", bodies)).isEqualTo(Files.readString(archive));
    assertThat(out.toString())
        .contains("2500 lines in ")
        .contains("2500 accepted, 0 already known, 0 rejected");
    assertThat(folder.resolve("rejected.ndjson")).doesNotExist();
  }

  @Test
  void packedArchiveIsUnpackedAndBlankLinesAndAByteOrderMarkAreLeftOut() throws IOException {
    Path archive = folder.resolve("a.ndjson.gz");
    try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(archive))) {
      file.write("\uFEFF{\"n\":1}\n\n \r\n{\"n\":2}".getBytes(UTF_8));
    }

    assertThat(run(archive.toString())).isZero();

    assertThat(bodies).containsExactly("{\"n\":1}\n{\"n\":2}\n");
  }

  @Test
  void rejectedLinesAreListedWithTheirNumbersAndTheRestGoesOn() throws IOException {
    Path archive = folder.resolve("a.ndjson");
    Files.writeString(archive, "{\"n\":1}\n\nbad\n{\"n\":2}\nbad\n");

    assertThat(run(archive.toString())).isEqualTo(1);

    assertThat(out.toString()).contains("2 accepted, 0 already known, 2 rejected");
    assertThat(Files.readAllLines(folder.resolve("rejected.ndjson")))
        .containsExactly(
            "{\"archive\":\"%s\",\"line\":3,%s}".formatted(archive, ERRORS),
            "{\"archive\":\"%s\",\"line\":5,%s}".formatted(archive, ERRORS));
  }

  private static final String ERRORS =
      "\"errors\":[{\"where\":\"body\",\"what\":\"no JSON\",\"allowed\":\"JSON\"}]";

  @Test
  void importThatStoppedGoesOnWhereItSays() throws IOException {
    Path first = archive("a.ndjson", 10);
    Path second = archive("b c.ndjson", 2500);
    takenBeforeItGoes = 1010;

    assertThat(run(first.toString(), second.toString())).isEqualTo(3);
    assertThat(err.toString())
        .contains("ingest-service says: gone")
        .contains("to go on: nadhir import --from-line 1001 '%s'".formatted(second));

    takenBeforeItGoes = Integer.MAX_VALUE;
    bodies.clear();
    assertThat(run("--from-line", "1001", second.toString())).isZero();
    assertThat(bodies).hasSize(2);
    assertThat(bodies.get(0)).startsWith("{\"file\":\"b c.ndjson\",\"n\":1001}\n");
    assertThat(out.toString()).contains("1500 accepted, 0 already known");
  }

  @Test
  void archiveThatEndsInTheMiddleIsPostedUpToThere() throws IOException {
    Path whole = folder.resolve("whole.gz");
    Random random = new Random(1);
    try (OutputStream file = new GZIPOutputStream(Files.newOutputStream(whole))) {
      for (int n = 1; n <= 20_000; n++) {
        file.write("{\"n\":%d,\"x\":%d}\n".formatted(n, random.nextLong()).getBytes(UTF_8));
      }
    }
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = folder.resolve("cut.gz");
    Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

    assertThat(run(cut.toString())).isEqualTo(3);

    assertThat(err.toString()).contains("cut.gz cannot be read").contains("--from-line ");
    assertThat(taken.size()).isBetween(5_000, 15_000);
  }

  @Test
  void articlesThatAreKnownAreCountedApart() throws IOException {
    Path archive = archive("a.ndjson", 10);
    run(archive.toString());

    assertThat(run(archive.toString())).isZero();

    assertThat(out.toString()).contains("0 accepted, 10 already known, 0 rejected");
  }

  @Test
  void wrongCommandLineHasExitCodeTwo() {
    assertThat(run()).isEqualTo(2);
    assertThat(run("--from-line", "0", "x")).isEqualTo(2);
    assertThat(run("--patience", "0", "x")).isEqualTo(2);
  }

  private Path archive(String name, int lines) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int n = 1; n <= lines; n++) {
      text.append("{\"file\":\"%s\",\"n\":%d}\n".formatted(name, n));
    }
    return Files.writeString(folder.resolve(name), text);
  }

  private int run(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--url", "http://127.0.0.1:" + port()));
    all.addAll(List.of("--rejects", folder.resolve("rejected.ndjson").toString()));
    all.addAll(List.of(arguments));
    CommandLine command = new CommandLine(new ImportCommand());
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(all.toArray(String[]::new));
  }

  private int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
    bodies.add(body);
    boolean gone = taken.size() >= takenBeforeItGoes;
    byte[] answer = (gone ? "{\"detail\":\"gone\"}" : results(body)).getBytes(UTF_8);
    exchange.sendResponseHeaders(gone ? 404 : 202, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private String results(String body) {
    List<String> results = new ArrayList<>();
    body.lines()
        .forEach(
            line -> {
              String what =
                  line.equals("bad")
                      ? "\"error\":" + ERRORS.substring(ERRORS.indexOf('['))
                      : "\"result\":\"%s\"".formatted(taken.add(line) ? "accepted" : "duplicate");
              results.add("{\"line\":%d,%s}".formatted(results.size() + 1, what));
            });
    return "{\"results\":[" + String.join(",", results) + "]}";
  }
}
