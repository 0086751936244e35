package org.nadhir.ingest.intake;

import java.util.ArrayList;
import java.util.List;
import org.nadhir.ingest.article.Reason;

/** Books that can be read. */
final class FakeBooks implements Books {
  int received;
  int passedOn;
  int duplicate;
  final List<Reason> setAside = new ArrayList<>();

  @Override
  public void received(Entry entry) {
    received++;
  }

  @Override
  public void passedOn(Dating dating) {
    passedOn++;
  }

  @Override
  public void duplicate() {
    duplicate++;
  }

  @Override
  public void setAside(Reason reason) {
    setAside.add(reason);
  }

  boolean balance() {
    return received == passedOn + duplicate + setAside.size();
  }
}
