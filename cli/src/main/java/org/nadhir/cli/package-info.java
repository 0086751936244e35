/**
 * The {@code nadhir} command: its subcommands, how they fail, and where the project's files are.
 */
@NullMarked
package org.nadhir.cli;

import org.jspecify.annotations.NullMarked;
