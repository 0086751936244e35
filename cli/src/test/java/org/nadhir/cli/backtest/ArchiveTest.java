package org.nadhir.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.cli.backtest.source.Place;
import org.nadhir.contracts.ArticleSummary;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.SignalReport;

class ArchiveTest {
  private static Read.Copy copy(String id, String at, long checksum) {
    ArticleSummary article =
        new ArticleSummary(
            "t" + checksum,
            null,
            Outlet.UNKNOWN,
            "en",
            at == null ? null : Instant.parse(at),
            null,
            null);
    return new Read.Copy(
        id,
        at == null ? Fate.UNDATED : Fate.SIGNALS,
        article.publishedAt(),
        checksum,
        null,
        at == null ? null : new SignalReport(id, article, null, null, List.of(), "v", List.of()),
        1);
  }

  private static List<Read> reads() {
    List<Read> reads = new ArrayList<>();
    reads.add(copy("a", "2024-01-02T00:00:00Z", 1));
    reads.add(copy("a", "2024-01-01T00:00:00Z", 3));
    reads.add(copy("a", "2024-01-01T00:00:00Z", 2));
    reads.add(copy("a", null, 0));
    reads.add(copy("b", null, 1));
    for (int line = 1; line <= 150; line++) {
      reads.add(new Read.Unreadable(new Place("f", line), "bad_json", "body"));
    }
    return reads;
  }

  @Test
  void whatItHoldsIsAFunctionOfTheSetWhateverTheOrder() {
    for (int seed = 0; seed < 50; seed++) {
      List<Read> reads = reads();
      Collections.shuffle(reads, new Random(seed));
      Archive archive = new Archive();
      reads.forEach(read -> archive.add(List.of(read)));

      assertThat(archive.reports()).extracting(r -> r.article().title()).containsExactly("t2");
      assertThat(archive.books().unreadable())
          .extracting(bad -> bad.place().line())
          .containsExactlyElementsOf(
              java.util.stream.LongStream.rangeClosed(1, Archive.NAMED).boxed().toList());
    }
  }

  @Test
  void receivedIsUsedAndSetAside() {
    Archive archive = new Archive();
    archive.add(reads());
    Books books = archive.books();

    assertThat(books.received()).isEqualTo(155).isEqualTo(books.used() + books.setAside());
    assertThat(books.line())
        .isEqualTo(
            "155 received = 1 used (1 with signals, 0 silent)"
                + " + 154 set aside (unreadable 150, undated 1, duplicate 3)");
  }

  @Test
  void onlyWhatCountsSpansTime() {
    Archive archive = new Archive();
    archive.add(reads());

    assertThat(archive.span().orElseThrow().first()).isEqualTo("2024-01-01T00:00:00Z");
    assertThat(archive.span().orElseThrow().last()).isEqualTo("2024-01-01T00:00:00Z");
  }
}
