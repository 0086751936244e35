/** Files in, articles posted: how a folder of seeds becomes news. */
@NullMarked
package org.nadhir.cli.replay;

import org.jspecify.annotations.NullMarked;
