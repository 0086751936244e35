package org.nadhir.cli.system;

import java.nio.file.Path;

/** The services, in the way of an article. */
public enum Service {
  INGEST("ingest-service"),
  NLP("nlp-service"),
  ALERT("alert-service");

  private final String title;

  Service(String title) {
    this.title = title;
  }

  /** Name of the service, which is also its folder's. */
  public String title() {
    return title;
  }

  /** Where the build puts it. */
  Path jar(Path home) {
    return home.resolve(title).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
