/**
 * What receivers read: CloudEvents, signatures, and words for people in both directions of script.
 */
@NullMarked
package org.nadhir.alert.deliver.body;

import org.jspecify.annotations.NullMarked;
