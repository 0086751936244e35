package org.nadhir.cli.tag;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nadhir.cli.http.ServiceClient;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.cli.terminal.HelpOption;
import org.nadhir.cli.terminal.Screen;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.SignalReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code nadhir tag}: what the tagger finds in one text. */
@Command(name = "tag", description = "Show the signals in a text, or in an article as JSON.")
public final class TagCommand implements Callable<Integer> {
  @Mixin private HelpOption help = new HelpOption();

  @Parameters(paramLabel = "FILE|-", description = "A file, or - for standard input.")
  private String file = "-";

  @Option(names = "--json", description = "Print the signal report as JSON.")
  private boolean json;

  @Option(
      names = "--explain",
      description = "Say which pattern and cue made each signal, and why a near miss is none.")
  private boolean explain;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://localhost:8082",
      description = "Address of nlp-service (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://localhost:8082");

  @Override
  public Integer call() {
    byte[] text = read(file);
    ServiceClient nlp = new ServiceClient("nlp-service", url);
    HttpRequest request =
        nlp.request(explain ? "/tag?explain=true" : "/tag")
            .header("Content-Type", contentType(text))
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofByteArray(text))
            .build();
    byte[] report = nlp.body(request);
    Screen screen = Screen.standard();
    if (json) {
      screen.line(new String(report, StandardCharsets.UTF_8));
    } else {
      TagTable.lines(Json.read(report, SignalReport.class)).forEach(screen::line);
      ExplanationText.lines(Json.read(report, JsonNode.class)).forEach(screen::line);
    }
    return 0;
  }

  private static byte[] read(String file) {
    try {
      return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
    } catch (IOException e) {
      throw new Failure("%s cannot be read: %s".formatted(file, e.getClass().getSimpleName()), e);
    }
  }

  /** JSON if it is an object with a text, as an article is; else plain text. */
  static String contentType(byte[] text) {
    try {
      boolean article = Json.read(text, JsonNode.class).path("text").isTextual();
      return article ? "application/json" : "text/plain; charset=utf-8";
    } catch (RuntimeException noJson) {
      return "text/plain; charset=utf-8";
    }
  }
}
