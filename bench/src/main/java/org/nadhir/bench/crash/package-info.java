/** The long version of the test that kills services and broker and compares the alerts. */
@NullMarked
package org.nadhir.bench.crash;

import org.jspecify.annotations.NullMarked;
