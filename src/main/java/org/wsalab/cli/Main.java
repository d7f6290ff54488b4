package org.wsalab.cli;

/** The launcher's entry point. */
public final class Main {
  private Main() {}

  /** Starts the lab. */
  public static void main(String[] args) {
    System.out.println("wsalab");
  }
}
