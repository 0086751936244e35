package org.nadhir.cli.system;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nadhir.cli.broker.EmbeddedBroker;

/** The command line of a service: the same artefact that its container runs. */
final class ServiceCommand {
  /** Small and quick to start; the first compiler alone is enough for one machine's news. */
  private static final List<String> JVM =
      List.of(
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xmx192m",
          "-XX:+ExitOnOutOfMemoryError",
          "-Dfile.encoding=UTF-8",
          "-Dstdout.encoding=UTF-8");

  private final SystemSettings settings;
  private final Ports ports;

  ServiceCommand(SystemSettings settings, Ports ports) {
    this.settings = settings;
    this.ports = ports;
  }

  List<String> of(Service service, EmbeddedBroker broker) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(Orphans.mark(settings.data()));
    command.addAll(JVM);
    if (Runtime.version().feature() >= 22) {
      command.add("--enable-native-access=ALL-UNNAMED");
    }
    command.addAll(configuration(service, broker.bootstrap()));
    command.addAll(settings.options(service));
    command.add("-jar");
    command.add(service.jar(settings.home()).toString());
    return command;
  }

  private List<String> configuration(Service service, String bootstrap) {
    List<String> all = new ArrayList<>();
    all.add("-Dquarkus.http.host=127.0.0.1");
    all.add("-Dquarkus.http.port=" + ports.of(service));
    all.add("-Dquarkus.log.console.format=" + ServiceLog.FORMAT);
    all.add("-Dquarkus.banner.enabled=false");
    all.add("-Dkafka.bootstrap.servers=" + bootstrap);
    if (service == Service.ALERT) {
      all.add("-Dquarkus.kafka-streams.bootstrap-servers=" + bootstrap);
      all.add("-Dkafka-streams.state.dir=" + settings.data().streams());
      // After a kill, the group waits this long for the lost instance; the default is 45 s.
      all.add("-Dkafka-streams.session.timeout.ms=6000");
    }
    return all;
  }
}
