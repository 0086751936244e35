/** What people and programs read over HTTP: alerts, their stream, theatres, articles, the page. */
@NullMarked
package org.nadhir.alert.page;

import org.jspecify.annotations.NullMarked;
