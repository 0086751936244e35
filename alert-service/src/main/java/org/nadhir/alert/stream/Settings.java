package org.nadhir.alert.stream;

import java.time.Duration;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.contracts.Theatres;

/**
 * What the topology works by.
 *
 * @param rules the rules
 * @param theatres the theatres
 * @param horizon how long observations are kept, back from the latest on their key
 */
public record Settings(RuleBook rules, Theatres theatres, Duration horizon) {}
