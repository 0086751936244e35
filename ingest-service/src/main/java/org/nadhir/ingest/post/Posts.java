package org.nadhir.ingest.post;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.nadhir.ingest.intake.IntakeConfig;
import org.nadhir.ingest.intake.Room;

/** How many posts are read at once, and the memory that they share. */
@Singleton
class Posts {
  /** What a post needs however small it is: buffers and the answer. */
  private static final long LEAST = 64 << 10;

  private final int most;
  private final Semaphore callers;
  private final Room room;

  Posts(PostConfig config, IntakeConfig intake, MeterRegistry registry) {
    most = config.callers();
    callers = new Semaphore(most);
    room = new Room(intake.memory().asLongValue() / 2);
    Gauge.builder("nadhir.post.reading", this, Posts::reading).register(registry);
    Gauge.builder("nadhir.post.memory.used", room, Room::used).baseUnit("bytes").register(registry);
  }

  /** Number of posts that are being read. */
  int reading() {
    return most - callers.availablePermits();
  }

  /** A post that is being read, until it is closed. */
  final class Post implements AutoCloseable {
    private final Room.Share least;

    private Post(Room.Share least) {
      this.least = least;
    }

    /** Further room. */
    Room.Share share() {
      return room.share();
    }

    @Override
    public void close() {
      least.close();
      callers.release();
    }
  }

  /** Room to read a post; none if too many are being read. */
  Optional<Post> begin() {
    if (!callers.tryAcquire()) {
      return Optional.empty();
    }
    Room.Share least = room.share();
    if (!least.take(LEAST)) {
      callers.release();
      return Optional.empty();
    }
    return Optional.of(new Post(least));
  }
}
