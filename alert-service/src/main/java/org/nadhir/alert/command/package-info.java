/**
 * What people do with alerts: take note, be quiet for a while, and take either back.
 *
 * <p>A command is checked here and written to {@code news.alerts.commands}; what becomes of it is
 * decided by the stream, so that it is part of the alert's history and survives every restart.
 */
@NullMarked
package org.nadhir.alert.command;

import org.jspecify.annotations.NullMarked;
