package org.nadhir.ingest.poll;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.feed.FeedReader;
import org.nadhir.ingest.fetch.Fetcher;
import org.nadhir.ingest.fetch.web.WebFetcher;
import org.nadhir.ingest.intake.Intake;
import org.nadhir.ingest.intake.IntakeConfig;
import org.nadhir.ingest.outlet.FeedSource;
import org.nadhir.ingest.outlet.Outlets;
import org.nadhir.ingest.page.PageReader;
import org.nadhir.ingest.register.KnownArticles;
import org.nadhir.ingest.register.RegisterChannel;
import org.nadhir.ingest.robots.Robots;
import org.nadhir.ingest.schedule.FeedHealth;
import org.nadhir.ingest.schedule.FeedStatus;
import org.nadhir.ingest.schedule.Hosts;
import org.nadhir.ingest.schedule.Schedule;

/** Puts polling together from its settings, if the operator wants any, and answers for it. */
@Singleton
class PollService {
  private static final Logger LOG = Logger.getLogger(PollService.class);

  private final PollConfig config;
  private final IntakeConfig intakeConfig;
  private final Feeds feeds;
  private final Clock clock;
  private final Vertx vertx;
  private final ArticleMaker maker;
  private final Intake intake;
  private final KnownArticles known;
  private final RegisterChannel register;
  private final FeedMetrics metrics;
  private final String bootstrapServers;
  private final String version;
  private @Nullable WebFetcher fetcher;
  private volatile @Nullable Polling polling;

  PollService(
      PollConfig config,
      IntakeConfig intakeConfig,
      Outlets outlets,
      Clock clock,
      Vertx vertx,
      ArticleMaker maker,
      Intake intake,
      KnownArticles known,
      RegisterChannel register,
      FeedMetrics metrics,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.config = config;
    this.intakeConfig = intakeConfig;
    this.feeds = new Feeds(outlets.feeds());
    this.clock = clock;
    this.vertx = vertx;
    this.maker = maker;
    this.intake = intake;
    this.known = known;
    this.register = register;
    this.metrics = metrics;
    this.bootstrapServers = bootstrapServers;
    this.version = version;
  }

  void start(@Observes StartupEvent event) {
    PollSettings settings = PollSettings.of(config);
    metrics.watch(this);
    if (!config.poll()) {
      LOG.infof("polling is off feeds=%d; nadhir.ingest.feeds.poll=true starts it", count());
      return;
    }
    if (config.contact().isEmpty()) {
      LOG.warn("outlets cannot reach the operator: nadhir.ingest.feeds.contact is not set");
    }
    WebFetcher web = new WebFetcher(vertx, settings.userAgent(version), settings.allowed(), clock);
    fetcher = web;
    polling = polling(web, settings);
    polling.start();
  }

  private Polling polling(Fetcher web, PollSettings settings) {
    Hosts hosts =
        new Hosts(clock, config.hostPause(), time -> TimeUnit.MILLISECONDS.sleep(time.toMillis()));
    ReadingRoom room = ReadingRoom.ofHeap(Runtime.getRuntime().maxMemory());
    PageTexts pages = new PageTexts(web, new Robots(web, clock), new PageReader(), hosts, room);
    ItemTaker taker = new ItemTaker(pages, maker, intake, clock, intakeConfig.patience(), metrics);
    return new Polling(
        feeds,
        new FeedVisitor(web, new FeedReader(), taker, hosts, room, clock, metrics),
        new Schedule(settings.bounds(), new SecureRandom()),
        hosts,
        clock,
        () -> known.isLoaded() && register.isKafkaThere(),
        bootstrapServers,
        config.parallel());
  }

  void stop(@Observes ShutdownEvent event) {
    Polling running = polling;
    if (running != null) {
      running.close();
    }
    if (fetcher != null) {
      fetcher.close();
    }
  }

  private long count() {
    return feeds.all().stream().filter(FeedSource::enabled).count();
  }

  boolean isPolling() {
    return polling != null;
  }

  /** How all feeds are, in the order of the list of sources. */
  List<FeedHealth> health() {
    Instant now = clock.instant();
    return feeds.all().stream().map(feed -> health(feed, now)).toList();
  }

  /** How a feed is. */
  Optional<FeedHealth> health(String id) {
    return feeds.find(id).map(feed -> health(feed, clock.instant()));
  }

  /** Number of feeds of a status. */
  long count(FeedStatus status) {
    return health().stream().filter(feed -> feed.status().equals(status.code())).count();
  }

  /** Number of feeds that this instance asks. */
  int held() {
    Polling running = polling;
    return running == null ? 0 : running.held();
  }

  /** Has a feed asked at once; nothing happens if it is not enabled, or polling is off. */
  boolean resume(String id) {
    Polling running = polling;
    Optional<FeedSource> feed = feeds.find(id).filter(FeedSource::enabled);
    if (running == null || feed.isEmpty()) {
      return false;
    }
    running.resume(feed.get());
    return true;
  }

  private FeedHealth health(FeedSource feed, Instant now) {
    Polling running = polling;
    return running == null
        ? FeedHealth.off(feed)
        : FeedHealth.of(feed, running.state(feed.id()).orElse(null), now);
  }
}
