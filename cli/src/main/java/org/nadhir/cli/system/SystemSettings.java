package org.nadhir.cli.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a system is started with.
 *
 * @param home root of the project, where the services are built
 * @param data where the system keeps everything
 * @param ports where it listens
 * @param supervised whether a service that dies is started again
 * @param options further JVM options of a service, such as {@code -Dkey=value}
 */
public record SystemSettings(
    Path home,
    DataDirectory data,
    Ports ports,
    boolean supervised,
    Map<Service, List<String>> options) {
  public SystemSettings {
    options = Map.copyOf(options);
  }

  List<String> options(Service service) {
    return options.getOrDefault(service, List.of());
  }
}
