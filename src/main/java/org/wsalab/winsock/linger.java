package org.wsalab.winsock;

/** What closesocket does with unsent data: SO_LINGER. */
public final class linger {
  /** The size of the structure in C: two u_short. */
  public static final int SIZE = 4;

  /** Other than 0: closesocket lingers; with {@code l_linger} 0 it resets the connection. */
  public int l_onoff;

  /** How long, in seconds. */
  public int l_linger;

  /** Off, the default. */
  public linger() {}

  /** As C would initialise it. */
  public linger(int l_onoff, int l_linger) {
    this.l_onoff = l_onoff;
    this.l_linger = l_linger;
  }

  @Override
  public String toString() {
    return l_onoff == 0 ? "off" : "on, " + l_linger + " s";
  }
}
