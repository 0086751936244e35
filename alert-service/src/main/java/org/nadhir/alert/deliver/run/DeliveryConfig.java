package org.nadhir.alert.deliver.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of delivery under {@code nadhir.alert}. */
@ConfigMapping(prefix = "nadhir.alert")
interface DeliveryConfig {

  /** File with receivers instead of the one that comes with Nadhir, which tells the log only. */
  Optional<Path> receivers();

  /** Address under which people reach the page, for links in messages. */
  @WithDefault("http://localhost:8083")
  String publicUrl();

  /** How many messages of one receiver wait in memory; beyond that, reading pauses. */
  @WithName("delivery.backlog")
  @WithDefault("1000")
  int backlog();
}
