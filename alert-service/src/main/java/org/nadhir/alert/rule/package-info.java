/**
 * The rules: what is measured, over which window, and from which levels on it is an alert.
 *
 * <p>A condition makes a {@link org.nadhir.alert.window.Gauge} that follows a scene; levels turn
 * what it reads into severities. Rules are data, read from YAML by {@link
 * org.nadhir.alert.rule.RuleBook}.
 */
@NullMarked
package org.nadhir.alert.rule;

import org.jspecify.annotations.NullMarked;
