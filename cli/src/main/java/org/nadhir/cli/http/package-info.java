/** Requests to the services, with errors in one sentence. */
@NullMarked
package org.nadhir.cli.http;

import org.jspecify.annotations.NullMarked;
