package org.nadhir.contracts;

/**
 * A place on {@code news.articles}.
 *
 * @param partition partition number
 * @param offset offset of the record
 */
public record Origin(int partition, long offset) {}
