package org.nadhir.ingest.article;

/**
 * One thing that is wrong with what came in.
 *
 * @param reason kind of mistake
 * @param where field or line
 * @param what what stands there
 * @param allowed what may stand there
 */
public record Mistake(Reason reason, String where, String what, String allowed) {
  private static final int SHOWN = 120;

  public Mistake {
    what = what.length() > SHOWN ? what.substring(0, SHOWN) + "…" : what;
  }
}
