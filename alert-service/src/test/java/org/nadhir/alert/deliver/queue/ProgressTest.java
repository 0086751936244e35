package org.nadhir.alert.deliver.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {
  @Test
  void positionStaysBehindWhatIsNotSettled() {
    Progress progress = new Progress(7);
    assertThat(progress.position()).isEqualTo(7);
    progress.read(7);
    progress.read(8);
    progress.read(10);
    progress.settled(8);
    assertThat(progress.position()).isEqualTo(7);
    progress.settled(7);
    assertThat(progress.position()).isEqualTo(10);
    progress.settled(10);
    assertThat(progress.position()).isEqualTo(11);
  }
}
