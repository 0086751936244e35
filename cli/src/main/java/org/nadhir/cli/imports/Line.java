package org.nadhir.cli.imports;

/**
 * One line of an archive.
 *
 * @param number its number in the archive, from 1
 * @param bytes what stands on it
 */
record Line(long number, byte[] bytes) {}
