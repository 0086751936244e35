/**
 * A real Apache Kafka broker inside this JVM, and the topics that the services need.
 *
 * <p>It is KRaft with one node that is broker and controller at once, bound to 127.0.0.1: for one
 * machine and for tests, not for a cluster.
 */
@NullMarked
package org.nadhir.cli.broker;

import org.jspecify.annotations.NullMarked;
