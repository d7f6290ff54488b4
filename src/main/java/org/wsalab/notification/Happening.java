package org.wsalab.notification;

import java.util.List;

/**
 * Something that happened to a record, an event object or a wait. Objects are named as the session
 * names them ({@code socket#3}, {@code event#1}).
 */
public sealed interface Happening {

  /** What an indication did to the record. */
  enum Effect {
    /** It was put on record. */
    RECORDED("recorded"),
    /** One of its kind is on record and not enumerated, so it adds nothing (ENUM-9). */
    ALREADY_ON_RECORD("already on record"),
    /**
     * Its re-enabling call has not been made since the last record (READ-3, ACC-2: documented), or
     * it comes only once (CLOSE-5).
     */
    NOT_REENABLED("not re-enabled"),
    /** The mask does not hold it, so it is forgotten (SEL-10: documented). */
    FORGOTTEN("not selected, forgotten"),
    /** Unread data goes first (CLOSE-2: documented). */
    HELD_BACK("held back until the data is read");

    private final String text;

    Effect(String text) {
      this.text = text;
    }

    /** The effect in words. */
    public String text() {
      return text;
    }
  }

  /** A network event occurred on a socket. */
  record Indicated(String socket, int bit, int error, Effect effect) implements Happening {}

  /**
   * WSAEventSelect gave a socket an event object and a mask; {@code event} is null when it ended.
   */
  record Selected(String socket, String event, int mask, int active) implements Happening {}

  /** A call took back a network event that was on record and not yet enumerated (READ-4). */
  record TakenBack(String socket, int bit, String call) implements Happening {}

  /** A call made room for the next record of a network event. */
  record Reenabled(String socket, int bit, String call) implements Happening {}

  /** WSAEnumNetworkEvents copied and cleared the record; {@code left} stays, outside the mask. */
  record Enumerated(String socket, NetworkEvents reported, int left) implements Happening {}

  /** An event object became, or stayed, signaled. */
  record Signaled(String event, String cause, boolean wasSignaled) implements Happening {}

  /** An event object became, or stayed, nonsignaled. */
  record Reset(String event, String cause, boolean wasSignaled) implements Happening {}

  /** A wait found nothing signaled yet, so its thread sleeps. */
  record WaitBegan(List<String> events, boolean all) implements Happening {}

  /** A wait was satisfied; {@code index} is the one that it names. */
  record WaitSatisfied(List<String> events, int index) implements Happening {}

  /** A wait ended because one of its event objects was closed. */
  record WaitAbandoned(List<String> events, String closed) implements Happening {}

  /** An alertable wait ended because there is something for its thread to run. */
  record WaitAlerted(List<String> events) implements Happening {}

  /** An overlapped operation found nothing to take and goes on without its caller. */
  record Pended(String socket, String call) implements Happening {}

  /** An overlapped operation ended, with 0 or an error, after so many bytes. */
  record Completed(String socket, String call, int error, int count) implements Happening {}

  /** A network event of a socket was posted to a window as a message. */
  record Posted(String socket, int bit, int error, String window) implements Happening {}

  /** A completion routine or APC was queued for a thread. */
  record Queued(String forThread, String what) implements Happening {}

  /** A completion routine or APC begins to run in its thread. */
  record Ran(String inThread, String what) implements Happening {}
}
