package org.nadhir.ingest.bytes;

import java.nio.charset.Charset;

/** An encoding that the bytes may be in, and who says so. */
record Candidate(Charset charset, Evidence by) {}
