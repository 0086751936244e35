package org.nadhir.alert.deliver.run;

import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.deliver.body.Templates;
import org.nadhir.alert.deliver.receiver.Receiver;
import org.nadhir.alert.deliver.receiver.Receivers;
import org.nadhir.alert.deliver.send.Caller;
import org.nadhir.alert.deliver.send.Senders;

/** Starts a courier for each receiver with the service, and ends them with it. */
@ApplicationScoped
class Couriers {
  private static final Logger LOG = Logger.getLogger(Couriers.class);

  private final DeliveryConfig config;
  private final DeliveryMetrics metrics;
  private final Map<String, Object> kafka;
  private final Vertx vertx;
  private final ReactiveMailer mailer;
  private final Clock clock;
  private List<Courier> couriers = List.of();
  private @Nullable Producer<String, byte[]> producer;
  private @Nullable Caller caller;
  private @Nullable Thread starter;

  Couriers(
      DeliveryConfig config,
      DeliveryMetrics metrics,
      @Identifier("default-kafka-broker") Map<String, Object> kafka,
      Vertx vertx,
      ReactiveMailer mailer,
      Clock clock) {
    this.config = config;
    this.metrics = metrics;
    this.kafka = kafka;
    this.vertx = vertx;
    this.mailer = mailer;
    this.clock = clock;
  }

  /** Mistakes in the file of receivers end the start here; the rest is beside it. */
  void start(@Observes StartupEvent event) {
    Receivers receivers = Receivers.load(config.receivers(), System.getenv(), Templates::check);
    starter = new Thread(() -> send(receivers), "couriers");
    starter.start();
  }

  private void send(Receivers receivers) {
    KafkaClients clients = new KafkaClients(kafka);
    Producer<String, byte[]> records = clients.producer();
    Caller http = new Caller(vertx, clock::instant);
    Senders senders = new Senders(http, mailer, page());
    producer = records;
    caller = http;
    couriers =
        receivers.all().stream()
            .map(
                receiver ->
                    new Courier(
                        receiver,
                        senders.to(receiver),
                        clients,
                        records,
                        metrics,
                        clock,
                        config.backlog()))
            .toList();
    couriers.forEach(Courier::start);
    LOG.infof("receivers=%s", receivers.all().stream().map(Couriers::shown).toList());
  }

  private static String shown(Receiver receiver) {
    return receiver.id() + ":" + receiver.kind() + (receiver.enabled() ? "" : ":disabled");
  }

  private String page() {
    String url = config.publicUrl();
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    if (starter != null) {
      starter.join();
    }
    couriers.parallelStream().forEach(Courier::close);
    if (producer != null) {
      producer.close(java.time.Duration.ofSeconds(2));
    }
    if (caller != null) {
      caller.close();
    }
  }
}
