package org.nadhir.ingest.fetch;

/** Ends a fetch from within, and never leaves a {@link Fetcher}. */
public final class FetchException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int MOST = 200;

  private final FetchFailure reason;

  /**
   * Says why it ends.
   *
   * @param detail more about it; what servers say may be in it, and is tamed
   */
  public FetchException(FetchFailure reason, String detail) {
    super(tamed(detail), null, false, false);
    this.reason = reason;
  }

  /** The reason. */
  public FetchFailure reason() {
    return reason;
  }

  /** The failure that it stands for. */
  public Fetched.Failed failed() {
    return new Fetched.Failed(reason, String.valueOf(getMessage()));
  }

  /** An exception in words: its kind, its message. */
  public static String words(Throwable failure) {
    String kind = failure.getClass().getSimpleName();
    return failure.getMessage() == null ? kind : kind + ": " + failure.getMessage();
  }

  private static String tamed(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= MOST ? line : line.substring(0, MOST - 1) + "…";
  }
}
