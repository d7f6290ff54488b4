package org.wsalab.bench;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** An end over a java.nio Selector: select, read. */
final class SelectedEnd implements End {
  private final SocketChannel channel;
  private final Selector selector;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(512);

  SelectedEnd(SocketChannel channel) throws IOException {
    this.channel = channel;
    channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    channel.configureBlocking(false);
    selector = Selector.open();
    channel.register(selector, SelectionKey.OP_READ);
  }

  @Override
  public void send() throws IOException {
    buffer.clear().limit(1);
    channel.write(buffer);
  }

  @Override
  public boolean receive() throws IOException {
    while (true) {
      selector.select();
      selector.selectedKeys().clear();
      int count = channel.read(buffer.clear());
      if (count != 0) {
        return count > 0;
      }
    }
  }

  @Override
  public void close() throws IOException {
    selector.close();
    channel.close();
  }
}
