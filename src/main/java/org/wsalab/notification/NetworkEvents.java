package org.wsalab.notification;

import static org.wsalab.winsock.WinSock2.FD_MAX_EVENTS;

import java.util.Arrays;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Symbols;
import org.wsalab.winsock.WSANETWORKEVENTS;

/**
 * A set of network events, each with its error code. Immutable; equal when bits and errors are.
 *
 * @param bits the set of FD_XXX
 * @param errors the error codes by bit index; 0 outside {@code bits}
 */
public record NetworkEvents(int bits, int[] errors) {
  /** No network event. */
  public static final NetworkEvents NONE = new NetworkEvents(0, new int[FD_MAX_EVENTS]);

  /** Keeps its own copy of the errors, and of those only the ones that belong to a bit. */
  public NetworkEvents {
    errors = errors.clone();
    for (int index = 0; index < errors.length; index++) {
      if ((bits & 1 << index) == 0) {
        errors[index] = 0;
      }
    }
  }

  /** Network events without an error. */
  public static NetworkEvents of(int bits) {
    return new NetworkEvents(bits, NONE.errors);
  }

  /** The error codes by bit index; a copy. */
  @Override
  public int[] errors() {
    return errors.clone();
  }

  /** This set with one more network event. */
  public NetworkEvents with(int bit, int error) {
    int[] changed = errors.clone();
    changed[Integer.numberOfTrailingZeros(bit)] = error;
    return new NetworkEvents(bits | bit, changed);
  }

  /** The error code of one of the bits. */
  public int error(int bit) {
    return errors[Integer.numberOfTrailingZeros(bit)];
  }

  /** Whether the set holds this network event. */
  public boolean has(int bit) {
    return (bits & bit) != 0;
  }

  /** Writes the set where a program wants it; elements of other bits keep their value (ENUM-3). */
  public void copyTo(WSANETWORKEVENTS target) {
    target.lNetworkEvents = bits;
    for (int left = bits; left != 0; left &= left - 1) {
      int index = Integer.numberOfTrailingZeros(left);
      target.iErrorCode[index] = errors[index];
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof NetworkEvents that
        && that.bits == bits
        && Arrays.equals(that.errors, errors);
  }

  @Override
  public int hashCode() {
    return 31 * bits + Arrays.hashCode(errors);
  }

  /** {@code FD_READ|FD_CLOSE with WSAECONNABORTED (10053)}, or {@code none}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int left = bits; left != 0; left &= left - 1) {
      int bit = Integer.lowestOneBit(left);
      text.append(text.isEmpty() ? "" : "|").append(Symbols.networkEvents(bit));
      if (error(bit) != 0) {
        text.append(" with ").append(ErrorCode.text(error(bit)));
      }
    }
    return text.isEmpty() ? "none" : text.toString();
  }
}
