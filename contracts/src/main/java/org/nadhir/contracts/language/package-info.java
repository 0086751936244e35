/**
 * Which language a text is written in. It stands beside the messages because the code that an
 * article carries has to mean the same to the service that writes it and to the one that reads it.
 */
@NullMarked
package org.nadhir.contracts.language;

import org.jspecify.annotations.NullMarked;
