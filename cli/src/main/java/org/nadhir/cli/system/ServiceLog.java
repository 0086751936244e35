package org.nadhir.cli.system;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * What a service prints: into its own file, prefixed into the common one, its last lines kept, and
 * its errors told at once.
 */
final class ServiceLog {
  /** How the services are told to write; {@link #ERROR} reads it. */
  static final String FORMAT = "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX} %-5p [%c{2.}] %s%e%n";

  private static final Pattern ERROR = Pattern.compile("\\S+ ERROR +(.*)");
  private static final Pattern STACK_FRAME = Pattern.compile("\\s+(at |\\.\\.\\. ).*|\\s*");
  private static final int KEPT = 12;

  private final String prefix;
  private final LogFile own;
  private final LogFile common;
  private final Consumer<String> errors;
  private final Deque<String> last = new ArrayDeque<>();

  ServiceLog(Service service, LogFile own, LogFile common, Consumer<String> errors) {
    this.prefix = "%-14s | ".formatted(service.title());
    this.own = own;
    this.common = common;
    this.errors = errors;
  }

  /** Reads until the service closes its end, in a thread of its own. */
  Thread follow(InputStream output) {
    Thread reader = new Thread(() -> read(output), "log of " + prefix.strip());
    reader.setDaemon(true);
    reader.start();
    return reader;
  }

  private void read(InputStream output) {
    try (var lines = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        accept(line);
      }
    } catch (IOException streamClosed) {
      common.append(prefix + "(output closed: " + streamClosed.getMessage() + ")");
    }
  }

  void accept(String line) {
    own.append(line);
    common.append(prefix + line);
    keep(line);
    var error = ERROR.matcher(line);
    if (error.matches()) {
      errors.accept(error.group(1));
    }
  }

  private synchronized void keep(String line) {
    if (STACK_FRAME.matcher(line).matches()) {
      return;
    }
    last.addLast(line);
    if (last.size() > KEPT) {
      last.removeFirst();
    }
  }

  /** The last lines, oldest first, without the frames of stack traces. */
  synchronized List<String> lastLines() {
    return List.copyOf(last);
  }
}
