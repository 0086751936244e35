/**
 * What a person sees: the screen with its progress bar, colours, tables and mixed-direction text.
 */
@NullMarked
package org.nadhir.cli.terminal;

import org.jspecify.annotations.NullMarked;
