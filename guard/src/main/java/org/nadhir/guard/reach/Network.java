package org.nadhir.guard.reach;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A range of addresses, such as {@code 10.0.0.0/8} or {@code ::1/128}.
 *
 * @param prefix its first address
 * @param bits how many leading bits all of its addresses share
 */
public record Network(InetAddress prefix, int bits) {
  private static final Pattern LITERAL =
      Pattern.compile("\\d+(\\.\\d+){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f.:]*");

  /**
   * Reads CIDR notation.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static Network of(String text) {
    String[] parts = text.split("/", -1);
    if (parts.length == 2 && isLiteral(parts[0]) && parts[1].matches("\\d{1,3}")) {
      InetAddress prefix = literal(parts[0]);
      int bits = Integer.parseInt(parts[1]);
      if (bits <= prefix.getAddress().length * 8) {
        return new Network(prefix, bits);
      }
    }
    throw new IllegalArgumentException(
        "'%s'; allowed: a network such as 10.0.0.0/8 or fd00::/8".formatted(text));
  }

  /** Whether the text is an address by itself, not a name. */
  public static boolean isLiteral(String host) {
    return LITERAL.matcher(host).matches();
  }

  /** The address that the text is, without asking anybody. */
  public static InetAddress literal(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("'%s' is no address".formatted(host), e);
    }
  }

  /** Whether the address is in it. */
  public boolean contains(InetAddress address) {
    byte[] one = prefix.getAddress();
    byte[] other = address.getAddress();
    if (one.length != other.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
