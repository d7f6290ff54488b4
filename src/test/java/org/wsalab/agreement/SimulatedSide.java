package org.wsalab.agreement;

import org.wsalab.provider.Stack;

/** The simulated network, where nothing is on its way when nothing can happen any more. */
record SimulatedSide(Stack stack) implements Side {
  @Override
  public void settle() {
    stack.turns().settle();
  }

  @Override
  public void close() {
    stack.close();
  }
}
