package org.nadhir.nlp.edge;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.nadhir.contracts.SignalReport;
import org.nadhir.nlp.signal.Explained;

/**
 * A report with its reasons: the fields of a {@link SignalReport}, and one more.
 *
 * @param report the report
 * @param explanation every place that a pattern matched, signal or not
 */
record ExplainedReport(@JsonUnwrapped SignalReport report, List<Explained> explanation) {
  ExplainedReport {
    explanation = List.copyOf(explanation);
  }
}
