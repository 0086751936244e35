package org.nadhir.cli.system;

import java.time.Duration;
import java.util.List;

/** Hears what happens to the system; called from any thread. */
public interface SystemListener {
  /** A listener that hears nothing. */
  SystemListener SILENT = new SystemListener() {};

  /** A step of the start is done. */
  default void done(String step, String detail) {}

  /** A service has logged an error. */
  default void error(Service service, String message) {}

  /** A service has ended by itself, and will be started again after a pause. */
  default void died(Service service, int exitCode, List<String> lastLines, Duration pause) {}

  /** A service that had died is ready again. */
  default void back(Service service) {}
}
