package org.nadhir.guard.access;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything that a service answers: first by key, then, where an identity provider
 * is configured, by the identity that Quarkus has found in a token.
 */
@Singleton
public class AccessFilter {
  private static final Logger LOG = Logger.getLogger(AccessFilter.class);
  private static final String CALLER = "nadhir.caller";
  private static final String OPEN_QUESTION = "nadhir.identity";

  /** Before Quarkus authenticates (200), which must not take our keys for tokens. */
  private static final int BEFORE_AUTHENTICATION = 210;

  /** After Quarkus has authenticated and applied its own permissions (100). */
  private static final int AFTER_AUTHORISATION = 50;

  private final Guard guard;
  private final AccessMetrics metrics;
  private final BodyLimit limit;

  AccessFilter(AccessRules rules, AccessMetrics metrics, AccessConfig config) {
    this.guard = rules.guard();
    this.metrics = metrics;
    this.limit = new BodyLimit(config.largestBody().asLongValue());
  }

  void register(@Observes Filters filters) {
    filters.register(this::byKey, BEFORE_AUTHENTICATION);
    filters.register(this::byIdentity, AFTER_AUTHORISATION);
  }

  /** Who sent the request. */
  public static Caller caller(RoutingContext context) {
    Caller caller = context.get(CALLER);
    return caller == null ? Caller.ANYBODY : caller;
  }

  private void byKey(RoutingContext context) {
    Decision decision = guard.decide(asked(context));
    if (decision instanceof Decision.AskIdentity) {
      context.put(OPEN_QUESTION, true);
      context.next();
      return;
    }
    if (decision instanceof Decision.Pass) {
      context.request().headers().remove("Authorization").remove("X-API-Key");
    }
    carryOut(context, decision);
  }

  private void byIdentity(RoutingContext context) {
    if (context.get(OPEN_QUESTION) == null) {
      context.next();
      return;
    }
    @Nullable String name = null;
    Set<String> roles = Set.of();
    if (context.user() instanceof QuarkusHttpUser user) {
      SecurityIdentity identity = user.getSecurityIdentity();
      name = identity.isAnonymous() ? null : identity.getPrincipal().getName();
      roles = identity.getRoles();
    }
    carryOut(context, guard.byIdentity(asked(context), name, roles));
  }

  private void carryOut(RoutingContext context, Decision decision) {
    if (decision instanceof Decision.Refuse refuse) {
      refuse(context, refuse);
    } else if (limit.isExceededBy(context.request().getHeader("Content-Length"))) {
      refuse(context, new Decision.Refuse(Refusal.TOO_LARGE, limit.detail()));
    } else {
      context.put(CALLER, ((Decision.Pass) decision).caller());
      context.next();
    }
  }

  private void refuse(RoutingContext context, Decision.Refuse refuse) {
    metrics.refused(refuse.reason());
    LOG.debugf(
        "request refused reason=%s method=%s path=%s",
        refuse.reason().code(), context.request().method(), context.normalizedPath());
    Refusing.answer(context, refuse);
  }

  private static Asked asked(RoutingContext context) {
    HttpServerRequest request = context.request();
    return new Asked(
        request.method().name(),
        context.normalizedPath(),
        request.headers().getAll("Host"),
        request.getHeader("Origin"),
        request.getHeader("Sec-Fetch-Site"),
        request.getHeader("Authorization"),
        request.getHeader("X-API-Key"));
  }
}
