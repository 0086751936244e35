package org.nadhir.cli.alerts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.nadhir.cli.http.ServiceClient;
import org.nadhir.cli.terminal.HelpOption;
import org.nadhir.cli.terminal.Screen;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.Json;
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

  @Mixin private Wanted wanted = new Wanted();

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
    byte[] body = service.body(service.request("/alerts" + wanted.query()).build());
    return Arrays.stream(Json.read(body, Alert[].class))
        .sorted(Comparator.comparing(Alert::at).thenComparing(Alert::id))
        .toList();
  }

  private void printIfWanted(Screen screen, Alert alert) {
    if (wanted.fits(alert)) {
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
}
