package org.nadhir.alert.page;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nadhir.contracts.Alert;

/** Alerts as an Atom feed over HTTP, with conditional requests. */
@Path("/alerts.atom")
class AtomResource {
  private static final String ATOM = "application/atom+xml;charset=UTF-8";

  private final AlertLog log;
  private final String page;

  AtomResource(
      AlertLog log,
      @ConfigProperty(name = "nadhir.alert.public-url", defaultValue = "http://localhost:8083")
          String page) {
    this.log = log;
    this.page = page.endsWith("/") ? page.substring(0, page.length() - 1) : page;
  }

  @GET
  @Produces(ATOM)
  public Response feed(
      @BeanParam AlertQuery query, @Context Request request, @Context UriInfo uri) {
    Date changed = Date.from(Instant.ofEpochSecond(log.changedAt().getEpochSecond()));
    List<Alert> alerts = query.of(log.current());
    EntityTag tag = new EntityTag(tag(alerts));
    Response.ResponseBuilder answer = request.evaluatePreconditions(changed, tag);
    if (answer == null) {
      String rawQuery = uri.getRequestUri().getRawQuery();
      String self = page + "/alerts.atom" + (rawQuery == null ? "" : "?" + rawQuery);
      answer = Response.ok(AtomFeed.write(alerts, page, self)).type(ATOM);
    }
    CacheControl always = new CacheControl();
    always.setNoCache(true);
    return answer.tag(tag).lastModified(changed).cacheControl(always).build();
  }

  private static String tag(List<Alert> alerts) {
    long hash = 1125899906842597L;
    for (Alert alert : alerts) {
      hash = 31 * hash + (alert.id() + ":" + alert.sequence()).hashCode();
    }
    return alerts.size() + "-" + Long.toHexString(hash);
  }
}
