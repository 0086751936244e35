package org.nadhir.alert.deliver.body;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.nadhir.alert.deliver.receiver.Secret;

/**
 * The headers of a webhook as Standard Webhooks says: an id by which repeats are dropped, the time
 * of the attempt, and a signature over both and the body (standardwebhooks.com, symmetric scheme).
 */
public final class Signature {
  private static final String HMAC = "HmacSHA256";

  private Signature() {}

  /**
   * The headers.
   *
   * @param id stable identifier of the message
   * @param at time of the attempt
   * @param secret key; without one there is no signature
   */
  public static Map<String, String> headers(
      String id, Instant at, byte[] body, @Nullable Secret secret) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", String.valueOf(at.getEpochSecond()));
    if (secret != null) {
      headers.put("webhook-signature", "v1," + sign(id, at, body, secret));
    }
    return headers;
  }

  private static String sign(String id, Instant at, byte[] body, Secret secret) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.key(), HMAC));
      mac.update((id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
