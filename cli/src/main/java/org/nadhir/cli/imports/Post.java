package org.nadhir.cli.imports;

import java.io.IOException;

/** Posts a body of lines to ingest-service. */
@FunctionalInterface
interface Post {
  Answer post(byte[] body) throws IOException;
}
