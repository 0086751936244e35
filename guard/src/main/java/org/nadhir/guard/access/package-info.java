/**
 * Who may call a service, and how much.
 *
 * <p>{@link org.nadhir.guard.access.Guard} decides over each request before anything else sees it:
 * by the caller's key and its roles where there are keys, by where the request comes from where
 * there are none. Logic is plain Java; {@code Access…} classes tie it to HTTP, configuration,
 * metrics and health. docs/security.md tells the whole.
 */
@NullMarked
package org.nadhir.guard.access;

import org.jspecify.annotations.NullMarked;
