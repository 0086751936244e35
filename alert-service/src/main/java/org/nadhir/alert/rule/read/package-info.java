/**
 * Reads rules and their tests from YAML.
 *
 * <p>A file is read as a tree whose nodes know their lines. Every mistake is noted with its place,
 * and reading goes on with a stand-in, so that all mistakes are found at once. What fields there
 * are stands in {@link org.nadhir.alert.rule.read.Section}; {@code rules.schema.json} says the same
 * for editors, and a test holds the two together.
 */
@NullMarked
package org.nadhir.alert.rule.read;

import org.jspecify.annotations.NullMarked;
