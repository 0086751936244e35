package org.nadhir.cli.backtest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.nadhir.cli.backtest.source.Place;
import org.nadhir.cli.backtest.source.Raw;
import org.nadhir.cli.backtest.source.Source;

/** Hands what sources have to readers, piece by piece, and puts what they read into an archive. */
final class Gathering implements Source.Sink {
  private static final int MOST = 64;
  private static final long LARGEST = 1 << 20;

  private final Reader reader;
  private final Archive archive;
  private final Jobs jobs;
  private final LongConsumer progress;
  private List<Raw> piece = new ArrayList<>();
  private long size;

  Gathering(Reader reader, Archive archive, Jobs jobs, LongConsumer progress) {
    this.reader = reader;
    this.archive = archive;
    this.jobs = jobs;
    this.progress = progress;
  }

  /** Reads all; a source that ends in the middle is set aside from there on. */
  void readAll(List<Source> sources) {
    for (Source source : sources) {
      try {
        source.read(this);
      } catch (IOException e) {
        Place place = new Place(source.name(), 0);
        archive.add(List.of(new Read.Unreadable(place, "unreadable", String.valueOf(e))));
      }
    }
    hand();
    jobs.settle();
  }

  @Override
  public void take(Raw raw) {
    piece.add(raw);
    size += raw.bytes().length;
    if (piece.size() == MOST || size > LARGEST) {
      hand();
    }
  }

  private void hand() {
    List<Raw> handed = piece;
    piece = new ArrayList<>(MOST);
    size = 0;
    jobs.submit(() -> archive.add(handed.stream().map(reader::read).toList()));
  }

  @Override
  public void progress(long steps) {
    progress.accept(steps);
  }
}
