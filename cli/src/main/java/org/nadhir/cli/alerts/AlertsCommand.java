package org.nadhir.cli.alerts;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.nadhir.cli.http.ServiceClient;
import org.nadhir.cli.terminal.HelpOption;
import org.nadhir.cli.terminal.Screen;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;
import org.nadhir.contracts.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code nadhir alerts}: the alerts of a running system. */
@Command(
    name = "alerts",
    description = "List the alerts, newest last, or follow them as they change.")
public final class AlertsCommand implements Callable<Integer> {
  @Mixin private HelpOption help = new HelpOption();

  @Option(names = "--follow", description = "Go on with every change, until Ctrl-C.")
  private boolean follow;

  @Option(names = "--json", description = "Print each alert as one line of JSON.")
  private boolean json;

  @Option(names = "--theatre", paramLabel = "ID", description = "Only of this theatre.")
  private @Nullable String theatre;

  @Option(
      names = "--severity",
      paramLabel = "SEVERITY",
      converter = SeverityConverter.class,
      description = "Only of this severity: watch, warning or critical.")
  private @Nullable Severity severity;

  @Option(
      names = "--url",
      paramLabel = "URL",
      defaultValue = "http://localhost:8083",
      description = "Address of alert-service (default: ${DEFAULT-VALUE}).")
  private URI url = URI.create("http://localhost:8083");

  @Override
  public Integer call() throws InterruptedException {
    Screen screen = Screen.standard();
    List<Alert> alerts = list();
    alerts.forEach(alert -> print(screen, alert));
    if (follow) {
      new AlertStream(url).follow(alert -> printIfWanted(screen, alert));
    } else if (alerts.isEmpty() && !json) {
      screen.line("no alerts");
    }
    return 0;
  }

  private List<Alert> list() {
    ServiceClient service = new ServiceClient("alert-service", url);
    byte[] body = service.body(service.request("/alerts" + query()).build());
    return Arrays.stream(Json.read(body, Alert[].class))
        .sorted(Comparator.comparing(Alert::at).thenComparing(Alert::id))
        .toList();
  }

  private String query() {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    if (theatre != null) {
      query.add("theatre=" + URLEncoder.encode(theatre, StandardCharsets.UTF_8));
    }
    if (severity != null) {
      query.add("severity=" + severity.code());
    }
    return query.toString();
  }

  private void printIfWanted(Screen screen, Alert alert) {
    boolean here = theatre == null || theatre.equals(alert.theatre());
    if (here && (severity == null || severity == alert.severity())) {
      print(screen, alert);
    }
  }

  private void print(Screen screen, Alert alert) {
    if (json) {
      screen.line(new String(Json.write(alert), StandardCharsets.UTF_8));
    } else {
      screen.line(String.join("\n", AlertText.lines(alert, screen.colours())));
    }
  }

  /** Reads the code of a severity, in any case. */
  static final class SeverityConverter implements picocli.CommandLine.ITypeConverter<Severity> {
    @Override
    public Severity convert(String code) {
      try {
        return Severity.of(code.toLowerCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new picocli.CommandLine.TypeConversionException(String.valueOf(e.getMessage()));
      }
    }
  }
}
