/**
 * The Kafka Streams topology: reports in, alerts out, exactly once.
 *
 * <p>Reports arrive keyed by article. {@link org.nadhir.alert.stream.ReportSpreader} sends what
 * each says on each theatre to the partition of that theatre, and tells every partition how far
 * event time has come. {@link org.nadhir.alert.stream.DecisionProcessor} keeps a {@link
 * org.nadhir.alert.alert.Desk} per theatre, stored in changelog-backed stores.
 *
 * <p>Record timestamps are wall-clock time throughout, because brokers delete by them; event time
 * travels in the values.
 */
@NullMarked
package org.nadhir.alert.stream;

import org.jspecify.annotations.NullMarked;
