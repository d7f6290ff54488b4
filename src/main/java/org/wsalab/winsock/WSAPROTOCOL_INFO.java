package org.wsalab.winsock;

/** A protocol, as far as WSASocket looks at it. */
public final class WSAPROTOCOL_INFO {
  public int iAddressFamily;
  public int iSocketType;
  public int iProtocol;
}
