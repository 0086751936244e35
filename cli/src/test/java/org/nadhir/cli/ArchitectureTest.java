package org.nadhir.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows between modules and packages, each with its reason. */
class ArchitectureTest {
  private static final List<String> MODULES =
      List.of("contracts", "guard", "ingest-service", "nlp-service", "alert-service", "cli");

  private static final String[] FRAMEWORKS = {
    "io.quarkus..",
    "io.smallrye..",
    "jakarta..",
    "org.apache.kafka..",
    "io.micrometer..",
    "io.vertx..",
    "java.net.http..",
    "org.eclipse.microprofile.."
  };

  private static final String[] SERVICES = {
    "org.nadhir.ingest..", "org.nadhir.nlp..", "org.nadhir.alert.."
  };

  /** What the command may use of the services. */
  private static final String[] PLAIN = {
    "org.nadhir.ingest.article..",
    "org.nadhir.ingest.lines..",
    "org.nadhir.ingest.outlet..",
    "org.nadhir.nlp.gold..",
    "org.nadhir.nlp.lexicon..",
    "org.nadhir.nlp.signal..",
    "org.nadhir.alert.alert..",
    "org.nadhir.alert.decide..",
    "org.nadhir.alert.rehearse..",
    "org.nadhir.alert.rule..",
    "org.nadhir.alert.window.."
  };

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .importPaths(MODULES.stream().map(m -> Path.of("..", m, "target", "classes")).toList());

  @Test
  void everyModuleIsLookedAt() {
    for (String root : List.of("contracts", "guard", "ingest", "nlp", "alert", "cli")) {
      assertThat(CLASSES).anyMatch(c -> c.getPackageName().startsWith("org.nadhir." + root));
    }
  }

  @Test
  void theServicesNeverSeeEachOther() {
    for (String service : List.of("ingest", "nlp", "alert")) {
      for (String other : List.of("ingest", "nlp", "alert", "cli")) {
        if (!service.equals(other)) {
          noClasses()
              .that()
              .resideInAPackage("org.nadhir." + service + "..")
              .should()
              .dependOnClassesThat()
              .resideInAPackage("org.nadhir." + other + "..")
              .because("services meet on topics only, so that each can be replaced alone")
              .check(CLASSES);
        }
      }
    }
  }

  @Test
  void theContractsDependOnNobody() {
    noClasses()
        .that()
        .resideInAPackage("org.nadhir.contracts..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.nadhir.ingest..", "org.nadhir.nlp..", "org.nadhir.alert..", "org.nadhir.cli..")
        .because("what travels between services knows none of them")
        .check(CLASSES);
  }

  @Test
  void theCommandUsesOfTheServicesOnlyTheirPlainCode() {
    noClasses()
        .that()
        .resideInAPackage("org.nadhir.cli..")
        .should()
        .dependOnClassesThat(resideInAnyPackage(SERVICES).and(not(resideInAnyPackage(PLAIN))))
        .because("the command reads, tags and decides without a service; all else goes by HTTP")
        .check(CLASSES);
  }

  @Test
  void logicImportsNoFramework() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.nadhir.contracts..",
            "org.nadhir.guard.reach..",
            "org.nadhir.ingest.article..",
            "org.nadhir.ingest.bytes..",
            "org.nadhir.ingest.date..",
            "org.nadhir.ingest.feed..",
            "org.nadhir.ingest.fetch",
            "org.nadhir.ingest.fetch.coding..",
            "org.nadhir.ingest.lines..",
            "org.nadhir.ingest.outlet..",
            "org.nadhir.ingest.page..",
            "org.nadhir.ingest.robots..",
            "org.nadhir.ingest.schedule..",
            "org.nadhir.ingest.text..",
            "org.nadhir.nlp.text..",
            "org.nadhir.nlp.lexicon..",
            "org.nadhir.nlp.match..",
            "org.nadhir.nlp.ordinal..",
            "org.nadhir.nlp.signal..",
            "org.nadhir.nlp.gold..",
            "org.nadhir.nlp.reload..",
            "org.nadhir.alert.rule..",
            "org.nadhir.alert.window..",
            "org.nadhir.alert.decide..",
            "org.nadhir.alert.alert..",
            "org.nadhir.alert.rehearse..",
            "org.nadhir.alert.deliver.receiver..",
            "org.nadhir.alert.deliver.queue..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .because("logic is tested without a container, and outlives frameworks")
        .check(CLASSES);
  }

  @Test
  void decisionsKnowNeitherTellingNorStream() {
    noClasses()
        .that()
        .resideInAnyPackage("org.nadhir.alert.window..", "org.nadhir.alert.rule..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.nadhir.alert.decide..",
            "org.nadhir.alert.alert..",
            "org.nadhir.alert.rehearse..",
            "org.nadhir.alert.stream..",
            "org.nadhir.alert.deliver..",
            "org.nadhir.alert.page..")
        .because("the way goes from windows over rules to decisions and on to messages")
        .check(CLASSES);
  }

  @Test
  void logicAsksNoClock() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "org.nadhir.ingest.article..",
            "org.nadhir.ingest.bytes..",
            "org.nadhir.ingest.date..",
            "org.nadhir.ingest.feed..",
            "org.nadhir.ingest.page..",
            "org.nadhir.ingest.schedule..",
            "org.nadhir.nlp.signal..",
            "org.nadhir.nlp.match..",
            "org.nadhir.nlp.lexicon..",
            "org.nadhir.nlp.reload..",
            "org.nadhir.alert.window..",
            "org.nadhir.alert.rule..",
            "org.nadhir.alert.decide..",
            "org.nadhir.alert.alert..",
            "org.nadhir.alert.rehearse..",
            "org.nadhir.alert.deliver.receiver..",
            "org.nadhir.alert.deliver.queue..",
            "org.nadhir.alert.deliver.body..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("time comes with the record, so that a replay decides as the day itself did")
        .check(CLASSES);
  }
}
