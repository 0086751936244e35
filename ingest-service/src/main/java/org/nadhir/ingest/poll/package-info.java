/**
 * Asks the feeds that this instance has, and passes on what they say.
 *
 * <p>Instances share the feeds by the partitions of {@code news.feeds}, through an ordinary Kafka
 * consumer group: who has the partition of a feed's host asks that feed. What is remembered of a
 * feed travels on the same topic, so that whoever takes over goes on where the other stopped. See
 * docs/decisions/0021-sharing-feeds.md.
 */
@NullMarked
package org.nadhir.ingest.poll;

import org.jspecify.annotations.NullMarked;
