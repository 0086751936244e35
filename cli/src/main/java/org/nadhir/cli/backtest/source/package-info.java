/** Where the articles of a backtest come from: folders, files, standard input, a topic. */
@NullMarked
package org.nadhir.cli.backtest.source;

import org.jspecify.annotations.NullMarked;
