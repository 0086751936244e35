package org.nadhir.ingest.bytes;

import java.nio.charset.Charset;

/**
 * Text that was bytes.
 *
 * @param text without byte order marks
 * @param charset the encoding that most of it was read in
 * @param by what the encoding was chosen by
 * @param lossless whether each byte was valid in that encoding
 */
public record Decoded(String text, Charset charset, Evidence by, boolean lossless) {}
