package org.wsalab.winsock;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Internet addresses as text, without ever asking a name server. */
public final class InetText {
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

  private InetText() {}

  /** The 4 bytes of a dotted address of four decimal parts, or nothing when it is not one. */
  public static Optional<byte[]> parseIpv4(String text) {
    if (!IPV4.matcher(text).matches()) {
      return Optional.empty();
    }
    byte[] bytes = new byte[4];
    String[] parts = text.split("\\.");
    for (int i = 0; i < 4; i++) {
      int part = Integer.parseInt(parts[i]);
      if (part > 255) {
        return Optional.empty(); // InetAddress would ask a name server for 1.2.3.256
      }
      bytes[i] = (byte) part;
    }
    return Optional.of(bytes);
  }

  /** The 16 bytes of an IPv6 address without a zone, or nothing when it is not one. */
  public static Optional<byte[]> parseIpv6(String text) {
    if (!IPV6.matcher(text).matches()) {
      return Optional.empty();
    }
    return literal(text, 16).or(() -> mapped(text));
  }

  /**
   * The shortest form of RFC 5952: lower case, the longest run of zero groups left out, and an IPv4
   * address within it dotted, as in {@code ::ffff:127.0.0.1}.
   */
  public static String ipv6(byte[] address) {
    int[] groups = new int[8];
    for (int i = 0; i < 8; i++) {
      groups[i] = (address[2 * i] & 0xFF) << 8 | address[2 * i + 1] & 0xFF;
    }
    int[] gap = longestZeroRun(groups);
    if (gap[0] == 0 && gap[1] == 6) {
      return "::" + dotted(address);
    }
    if (gap[0] == 0 && gap[1] == 5 && groups[5] == 0xFFFF) {
      return "::ffff:" + dotted(address);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      if (gap[1] > 1 && i == gap[0]) {
        text.append("::");
        i += gap[1] - 1;
      } else {
        text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":");
        text.append(Integer.toHexString(groups[i]));
      }
    }
    return text.toString();
  }

  /** The last four bytes. */
  private static String dotted(byte[] address) {
    StringJoiner text = new StringJoiner(".");
    for (int i = 12; i < 16; i++) {
      text.add(Integer.toString(address[i] & 0xFF));
    }
    return text.toString();
  }

  private static int[] longestZeroRun(int[] groups) {
    int[] longest = {0, 0};
    for (int start = 0; start < groups.length; start++) {
      int end = start;
      while (end < groups.length && groups[end] == 0) {
        end++;
      }
      if (end - start > longest[1]) {
        longest = new int[] {start, end - start};
      }
    }
    return longest;
  }

  /** Brackets keep InetAddress from taking the text for a name. */
  private static Optional<byte[]> literal(String text, int length) {
    try {
      byte[] bytes = InetAddress.getByName("[" + text + "]").getAddress();
      return bytes.length == length ? Optional.of(bytes) : Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** InetAddress turns {@code ::ffff:1.2.3.4} into an IPv4 address; Winsock keeps it IPv6. */
  private static Optional<byte[]> mapped(String text) {
    return literal(text, 4)
        .map(
            ipv4 -> {
              byte[] bytes = new byte[16];
              bytes[10] = bytes[11] = (byte) 0xFF;
              System.arraycopy(ipv4, 0, bytes, 12, 4);
              return bytes;
            });
  }
}
