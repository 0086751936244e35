package org.nadhir.nlp.match;

/** Says that a text took longer than its budget. */
public final class OverBudgetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With the message for whoever finds the text set aside. */
  public OverBudgetException(String message) {
    super(message);
  }
}
