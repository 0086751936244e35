/** From an HTML page to the text, title and dates of the article that it shows. */
@NullMarked
package org.nadhir.ingest.page;

import org.jspecify.annotations.NullMarked;
