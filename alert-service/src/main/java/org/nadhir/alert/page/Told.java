package org.nadhir.alert.page;

import org.nadhir.contracts.Alert;

/**
 * One message on {@code news.alerts}.
 *
 * @param offset its offset
 * @param alert what it says
 */
record Told(long offset, Alert alert) {}
