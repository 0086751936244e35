/** The service's edge: Kafka channels, HTTP, configuration and metrics. */
@NullMarked
package org.nadhir.nlp.edge;

import org.jspecify.annotations.NullMarked;
