package org.nadhir.ingest.fetch.web;

import com.ibm.icu.text.IDNA;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.nadhir.guard.reach.Network;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;

/** Names of hosts. */
final class Host {
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

  /** Hyphens stand in odd places of names that exist. */
  private static final Set<IDNA.Error> TOLERATED =
      EnumSet.of(IDNA.Error.LEADING_HYPHEN, IDNA.Error.TRAILING_HYPHEN, IDNA.Error.HYPHEN_3_4);

  private static final Pattern NAME =
      Pattern.compile("(?=.{1,253}$)[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})*");
  private static final Pattern NUMBER_AT_END = Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)");
  private static final String BYTE = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-f:.]*:[0-9a-f:.]*");

  private Host() {}

  /**
   * A host as it is resolved: in ASCII and lower case, without a dot at its end, without brackets.
   *
   * @throws FetchException if no host is written like that
   */
  static String of(String written) {
    if (written.startsWith("[")) {
      return ipv6(written);
    }
    String host = ascii(written);
    if (host.endsWith(".")) {
      host = host.substring(0, host.length() - 1);
    }
    boolean odd = NUMBER_AT_END.matcher(host).matches() && !IPV4.matcher(host).matches();
    if (odd || !NAME.matcher(host).matches()) {
      throw bad(written);
    }
    return host;
  }

  private static String ipv6(String written) {
    String address = written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT);
    try {
      if (IPV6.matcher(address).matches()) {
        Network.literal(address);
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw bad(written);
    }
    throw bad(written);
  }

  private static String ascii(String written) {
    if (written.chars().allMatch(c -> c < 0x80)) {
      return written.toLowerCase(Locale.ROOT);
    }
    IDNA.Info info = new IDNA.Info();
    String ascii = UTS46.nameToASCII(written, new StringBuilder(), info).toString();
    if (!TOLERATED.containsAll(info.getErrors())) {
      throw bad(written);
    }
    return ascii.toLowerCase(Locale.ROOT);
  }

  private static FetchException bad(String written) {
    return new FetchException(
        FetchFailure.BAD_URL,
        "host '%s'; allowed: a name, or an address such as 192.0.2.1".formatted(written));
  }
}
