package org.nadhir.guard.access;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The keys in force: those of the configuration and of the file, which is read anew when it
 * changes. A file with mistakes stops the start; later it changes nothing, and says so.
 */
@Singleton
class AccessKeys {
  private static final Logger LOG = Logger.getLogger(AccessKeys.class);
  private static final long LOOK_SECONDS = 5;

  private final List<AccessKey> configured;
  private final @Nullable KeysFile file;
  private final @Nullable ScheduledExecutorService clock;
  private volatile Keys keys;
  private volatile boolean broken;

  AccessKeys(AccessConfig config) {
    configured = ConfiguredKeys.of(config);
    Optional<KeysFile> given = config.keysFile().map(KeysFile::new);
    file = given.orElse(null);
    keys = given.map(one -> all(one.read())).orElseGet(() -> new Keys(configured));
    clock = given.map(this::watch).orElse(null);
  }

  private Keys all(List<AccessKey> ofFile) {
    List<AccessKey> all = new ArrayList<>(configured);
    all.addAll(ofFile);
    return new Keys(all);
  }

  private ScheduledExecutorService watch(KeysFile watched) {
    ScheduledExecutorService executor =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "access-keys");
              thread.setDaemon(true);
              return thread;
            });
    var unused =
        executor.scheduleWithFixedDelay(
            () -> look(watched), LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    return executor;
  }

  void stop(@Observes ShutdownEvent event) {
    if (clock != null) {
      clock.shutdownNow();
    }
  }

  private void look(KeysFile watched) {
    if (!watched.hasChanged()) {
      return;
    }
    try {
      keys = all(watched.read());
      broken = false;
      LOG.infof("keys read file=%s keys=%d", watched.path(), keys.size());
    } catch (InvalidKeysException e) {
      if (!broken) {
        LOG.errorf("keys stay as they were: the file has mistakes\n%s", e.getMessage());
      }
      broken = true;
    }
  }

  /** The keys in force. */
  Keys current() {
    return keys;
  }

  /** Whether the file has mistakes that keep it from being in force. */
  boolean isBroken() {
    return broken;
  }

  /** Looks at the file at once. */
  void look() {
    if (file != null) {
      look(file);
    }
  }
}
