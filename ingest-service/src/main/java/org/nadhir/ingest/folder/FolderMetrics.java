package org.nadhir.ingest.folder;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;

/** Counts the files of the folder. */
@Singleton
class FolderMetrics {
  private final AtomicLong files = new AtomicLong();
  private final AtomicLong done = new AtomicLong();
  private final Counter unreadable;

  FolderMetrics(MeterRegistry registry) {
    Gauge.builder("nadhir.folder.files", files, AtomicLong::get).register(registry);
    Gauge.builder("nadhir.folder.files.done", done, AtomicLong::get).register(registry);
    unreadable = Counter.builder("nadhir.folder.files.unreadable").register(registry);
  }

  /** The folder was looked through. */
  void scanned(long all, long behind) {
    files.set(all);
    done.set(behind);
  }

  /** One more file is behind it. */
  void done() {
    done.incrementAndGet();
  }

  /** One file could not be read to its end. */
  void unreadable() {
    unreadable.increment();
  }

  /** The numbers in words, for the log. */
  String progress() {
    return "files=%d of=%d".formatted(done.get(), files.get());
  }
}
