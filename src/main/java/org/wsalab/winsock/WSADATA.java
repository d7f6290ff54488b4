package org.wsalab.winsock;

/** What WSAStartup writes about the implementation. */
public final class WSADATA {
  public int wVersion;
  public int wHighVersion;
  public int iMaxSockets;
  public int iMaxUdpDg;
  public String szDescription = "";
  public String szSystemStatus = "";

  /** {@code Winsock 2.2 (WinSock 2.0, Running)}. */
  @Override
  public String toString() {
    String version = (wVersion & 0xFF) + "." + (wVersion >> 8 & 0xFF);
    return "Winsock " + version + " (" + szDescription + ", " + szSystemStatus + ")";
  }
}
