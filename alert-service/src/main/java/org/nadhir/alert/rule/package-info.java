/**
 * The rules: what is measured, over which window, and from which levels on it is an alert.
 *
 * <p>A condition turns a window into a {@link org.nadhir.alert.window.Reading}; levels turn
 * readings into severities. Rules are data, read from YAML by {@link
 * org.nadhir.alert.rule.RuleBook}.
 */
@NullMarked
package org.nadhir.alert.rule;

import org.jspecify.annotations.NullMarked;
