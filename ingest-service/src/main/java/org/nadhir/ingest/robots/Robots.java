package org.nadhir.ingest.robots;

import java.net.URI;
import java.time.Clock;
import org.nadhir.ingest.fetch.Fetcher;

/** What the robots.txt of each site lets this product read. */
public final class Robots {

  /** Reads robots.txt by the fetcher. */
  public Robots(Fetcher fetcher, Clock clock) {}

  /** Whether the page may be read; may take as long as fetching a robots.txt. */
  public RobotsVerdict may(URI page) {
    throw new IllegalStateException("being written");
  }
}
