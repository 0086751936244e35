package org.nadhir.cli.system;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.nadhir.cli.broker.Port;
import org.nadhir.cli.terminal.Failure;

/**
 * Where the parts of the system listen on 127.0.0.1; 0 stands for any free port.
 *
 * @param ingest HTTP port of ingest-service
 * @param nlp HTTP port of nlp-service
 * @param alert HTTP port of alert-service
 * @param kafka port of the broker
 */
public record Ports(int ingest, int nlp, int alert, int kafka) {
  /** The ports that subscribers know. */
  public static final Ports DEFAULT = new Ports(8081, 8082, 8083, 9092);

  /** Any that are free. */
  public static final Ports FREE = new Ports(0, 0, 0, 0);

  public Ports {
    List<Integer> all = List.of(ingest, nlp, alert, kafka);
    for (int port : all) {
      if (port < 0 || port > 65535) {
        throw new Failure(
            "port %d does not exist; allowed: 0 (any free one) to 65535".formatted(port));
      }
    }
    if (all.stream().filter(p -> p > 0).distinct().count()
        < all.stream().filter(p -> p > 0).count()) {
      throw new Failure("ports %s must differ from each other".formatted(all));
    }
  }

  /** All of them. */
  Set<Integer> all() {
    return new HashSet<>(List.of(ingest, nlp, alert, kafka));
  }

  /** HTTP port of a service. */
  public int of(Service service) {
    return switch (service) {
      case INGEST -> ingest;
      case NLP -> nlp;
      case ALERT -> alert;
    };
  }

  /**
   * These ports, with free ones in place of each 0.
   *
   * @throws Failure naming every port that is in use, and by whom where the system tells
   */
  Ports resolved() {
    List<String> taken = new ArrayList<>();
    check(kafka, "the Kafka broker", taken);
    for (Service service : Service.values()) {
      check(of(service), service.title(), taken);
    }
    if (!taken.isEmpty()) {
      throw new Failure(String.join("; ", taken));
    }
    Iterator<Integer> free = Port.free(4, all()).iterator();
    int[] all =
        IntStream.of(ingest, nlp, alert, kafka).map(p -> p == 0 ? free.next() : p).toArray();
    return new Ports(all[0], all[1], all[2], all[3]);
  }

  private static void check(int port, String wanted, List<String> taken) {
    try {
      if (port != 0) {
        Port.checked(port, wanted);
      }
    } catch (Failure inUse) {
      taken.add(String.valueOf(inUse.getMessage()));
    }
  }
}
