package org.nadhir.cli.terminal;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;

/** The root of the project, where the seeds and the services are. */
public final class Home {
  private Home() {}

  /**
   * The folder that the launching script names by the system property {@code nadhir.home}, else the
   * one that holds {@code cli/target} of this code, else the current one.
   */
  public static Path find() {
    String told = System.getProperty("nadhir.home");
    return told == null ? ofCode() : Path.of(told).toAbsolutePath().normalize();
  }

  private static Path ofCode() {
    Path current = Path.of("").toAbsolutePath();
    try {
      CodeSource source = Home.class.getProtectionDomain().getCodeSource();
      URL location = source == null ? null : source.getLocation();
      if (location == null) {
        return current;
      }
      Path target = Path.of(location.toURI()).getParent();
      if (target != null && target.endsWith("cli/target")) {
        return target.resolve("../..").normalize();
      }
      return current;
    } catch (URISyntaxException | RuntimeException notAFile) {
      return current;
    }
  }
}
