package org.wsalab.provider.linux;

import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import org.wsalab.bench.End;
import org.wsalab.winsock.sockaddr_in;

/**
 * An end that makes just system calls, through the same mapping and with nothing around them: those
 * which the lab makes for one message, so that the difference is the lab's own part, or only the
 * three which anybody has to make, so that the difference to 1 is the mapping's.
 */
public final class BareEnd implements End {
  private static final int TOKEN = 4;
  private static final int EVENTS_MAX = 64;
  private final int descriptor;
  private final boolean looks;
  private final int epoll = LibC.epoll_create1(LibC.O_CLOEXEC);

  private BareEnd(int descriptor, boolean looks) {
    this.descriptor = descriptor;
    this.looks = looks;
    Scratch scratch = Scratch.get();
    scratch.integer(0, 1);
    LibC.setsockopt(descriptor, LibC.IPPROTO_TCP, LibC.TCP_NODELAY, scratch.at(0), Integer.BYTES);
    scratch.memory().putInt(Scratch.ARRAY, LibC.POLLIN | LibC.EPOLLET);
    scratch.memory().putLong(Scratch.ARRAY + TOKEN, 1);
    LibC.epoll_ctl(epoll, LibC.EPOLL_CTL_ADD, descriptor, scratch.at(Scratch.ARRAY));
  }

  /**
   * Two connected ends.
   *
   * @param any 127.0.0.1 and port 0
   * @param looks whether to make the two calls more that make a record exact
   */
  public static BareEnd[] pair(sockaddr_in any, boolean looks) {
    Scratch scratch = Scratch.get();
    int listening = LibC.socket(AF_INET, SOCK_STREAM, 0);
    int length = KernelAddress.put(scratch, any);
    LibC.bind(listening, scratch.at(KernelAddress.ADDRESS), length);
    LibC.listen(listening, 1);
    long room = KernelAddress.expect(scratch);
    LibC.getsockname(listening, scratch.at(KernelAddress.ADDRESS), room);
    int client = LibC.socket(AF_INET, SOCK_STREAM, 0);
    LibC.connect(client, scratch.at(KernelAddress.ADDRESS), length);
    int server = LibC.accept4(listening, 0, 0, 0);
    LibC.close(listening);
    return new BareEnd[] {new BareEnd(client, looks), new BareEnd(server, looks)};
  }

  @Override
  public void send() {
    LibC.send(descriptor, Scratch.get().data(), 1, LibC.MSG_NOSIGNAL);
  }

  @Override
  public boolean receive() {
    Scratch scratch = Scratch.get();
    LibC.epoll_wait(epoll, scratch.at(Scratch.ARRAY), EVENTS_MAX, -1); // the wait
    if (looks) {
      LibC.ioctl(descriptor, LibC.FIONREAD, scratch.at(0)); // whether it is an arrival
      LibC.epoll_wait(epoll, scratch.at(Scratch.ARRAY), EVENTS_MAX, 0); // the enumeration looks
    }
    return LibC.recv(descriptor, scratch.data(), 512, 0) > 0;
  }

  @Override
  public void close() {
    LibC.close(descriptor);
    LibC.close(epoll);
  }
}
