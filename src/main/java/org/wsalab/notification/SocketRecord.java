package org.wsalab.notification;

import static org.wsalab.winsock.WinError.WSAECONNABORTED;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_ADDRESS_LIST_CHANGE;
import static org.wsalab.winsock.WinSock2.FD_ALL_EVENTS;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_MAX_EVENTS;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_ROUTING_INTERFACE_CHANGE;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import java.util.HashMap;
import java.util.Map;
import org.wsalab.notification.Happening.Effect;
import org.wsalab.winsock.Symbols;

/**
 * The record of one socket: which network events happened and were not reported yet, which of them
 * the program selected, and the event object that they signal.
 *
 * <p>Per network event two things are kept. It is <i>on record</i> ({@code active}) from its
 * indication to its enumeration. It is <i>enabled</i> while an indication would be put on record: a
 * record disables it; enumeration enables it again, or, where a quirk says so, only its re-enabling
 * call. FD_CLOSE is not enabled again, because a stream ends once (CLOSE-5).
 */
public final class SocketRecord {
  /** What only WSAIoctl enables, once for each call (CHG-1). */
  private static final int CHANGES = FD_ROUTING_INTERFACE_CHANGE | FD_ADDRESS_LIST_CHANGE;

  private final String name;
  private final String enumeration;
  private final Profile profile;
  private final Observer observer;
  private final int[] errors = new int[FD_MAX_EVENTS];
  private EventObject event;
  private Mailbox mailbox; // in the place of an event object, or null
  private int mask;
  private int active;
  private int enabled = FD_ALL_EVENTS & ~CHANGES;
  private int reportedOnce; // of FD_CONNECT and FD_CLOSE, which hold for ever after
  private boolean closeHeldBack;
  private final Map<Integer, String> causes = new HashMap<>(); // few, and asked for again and again

  /** An empty record without association. */
  public SocketRecord(String name, Profile profile, Observer observer) {
    this.name = name;
    this.enumeration = "WSAEnumNetworkEvents(" + name + ")";
    this.profile = profile;
    this.observer = observer;
  }

  /** The name of the event object or window that learns of network events; empty for none. */
  public String target() {
    if (mailbox != null) {
      return mailbox.name();
    }
    return event == null ? "" : event.name();
  }

  /** The FD_XXX selected; 0 without association. */
  public int mask() {
    return mask;
  }

  /** What is on record, in the mask or not. */
  public NetworkEvents active() {
    return new NetworkEvents(active, errors);
  }

  // Record / enumerate

  /**
   * A network event occurs. It is put on record unless one of its kind stands there already, and
   * signals the event object if the mask holds it.
   */
  public void indicate(int bit, int error) {
    switch (record(bit, error)) {
      case RECORDED -> signalFor(bit);
      case ALREADY_ON_RECORD -> {
        if (profile.has(Quirk.SIGNAL_AGAIN)) {
          signalFor(bit);
        }
      }
      case NOT_REENABLED, FORGOTTEN, HELD_BACK -> {
        // the record stays as it is, and so does the event object
      }
    }
  }

  /**
   * The stream ends: the peer closed or shut down its sending side (CLOSE-1).
   *
   * @param unread whether data is waiting in front of the end (CLOSE-2)
   */
  public void indicateEndOfStream(boolean unread) {
    if (unread && profile.has(Quirk.CLOSE_AFTER_DATA)) {
      closeHeldBack = true;
      observer.happened(new Happening.Indicated(name, FD_CLOSE, 0, Effect.HELD_BACK));
    } else {
      indicate(FD_CLOSE, 0);
    }
  }

  /** The peer resets the connection. */
  public void indicateReset() {
    closeHeldBack = false;
    indicate(FD_CLOSE, errorOfReset());
  }

  /** The error that an abortive close is recorded with (CLOSE-4). */
  public int errorOfReset() {
    return profile.has(Quirk.RESET_IS_CONNRESET) ? WSAECONNRESET : WSAECONNABORTED;
  }

  /**
   * WSAEnumNetworkEvents: reports what is on record and in the mask, clears exactly that, and
   * resets the event object given, in one step (ENUM-1, ENUM-5).
   *
   * @param toReset the event object of the call, or null (ENUM-2)
   */
  public NetworkEvents enumerate(EventObject toReset) {
    NetworkEvents reported = new NetworkEvents(active & mask, errors);
    active &= ~reported.bits();
    enabled |= reported.bits() & enabledByEnumeration();
    reportedOnce |= reported.bits() & (FD_CONNECT | FD_CLOSE);
    observer.happened(new Happening.Enumerated(name, reported, active));
    if (toReset != null) {
      toReset.reset(enumeration);
    }
    return reported;
  }

  // Select

  /**
   * WSAEventSelect. The record stays (SEL-8), and what on it meets the new mask signals at once
   * (SEL-7). No event object is reset (SEL-9).
   *
   * @param newEvent the event object; ignored when the mask is 0 (SEL-6)
   * @param newMask the FD_XXX to select
   * @param holding what is true of the socket now, for the profiles that look at it; FD_CONNECT and
   *     FD_CLOSE too, whether they were reported or not, which the record knows (SEL-7)
   */
  public void select(EventObject newEvent, int newMask, NetworkEvents holding) {
    if (mailbox != null) { // a message has no enumeration that would make room (SEL-13)
      enabled |= FD_ALL_EVENTS & ~CHANGES & ~active & ~(reportedOnce & FD_CLOSE);
    }
    mailbox = null;
    EventObject used = newMask == 0 ? null : newEvent;
    select(used, newMask, used == null ? null : used.name(), holding);
  }

  /**
   * WSAAsyncSelect. It takes the place of an event object (SEL-13), and what on record meets the
   * mask is posted at once (MSG-1).
   *
   * @param newMailbox where messages go; ignored when the mask is 0
   * @param newMask the FD_XXX to select
   * @param holding as for {@link #select(EventObject, int, NetworkEvents)}
   */
  public void select(Mailbox newMailbox, int newMask, NetworkEvents holding) {
    mailbox = newMask == 0 ? null : newMailbox;
    select(null, newMask, mailbox == null ? null : mailbox.name(), holding);
  }

  private void select(EventObject newEvent, int newMask, String target, NetworkEvents holding) {
    int newlySelected = newMask & ~mask;
    event = newEvent;
    mask = newMask;
    if (profile.has(Quirk.SELECT_CLEARS_RECORD)) {
      active = 0;
      enabled = enabled & CHANGES | FD_ALL_EVENTS & ~CHANGES & ~(reportedOnce & FD_CLOSE);
      newlySelected = newMask;
    }
    observer.happened(new Happening.Selected(name, target, mask, active));
    if (profile.has(Quirk.SELECT_CLEARS_RECORD) || profile.has(Quirk.FORGETS_UNSELECTED)) {
      recordWhatHolds(newlySelected & ~active & ~reportedOnce, holding);
    }
    signalFor(active); // once, however much it is: an auto-reset event counts (EVT-5)
  }

  /**
   * Takes over association and mask of the listening socket that this one was accepted from
   * (ACC-4). To be called before anything is indicated here, because it signals nothing.
   *
   * @param own where network events of this socket go when those of the listening socket are
   *     posted, else null (MSG-7)
   */
  public void inherit(SocketRecord listening, Mailbox own) {
    event = listening.event;
    mailbox = own;
    mask = listening.mask;
    if (mask != 0) {
      observer.happened(new Happening.Selected(name, target(), mask, active));
    }
  }

  /** The socket is as good as new: DisconnectEx with TF_REUSE_SOCKET. */
  public void renew() {
    active = 0;
    enabled = FD_ALL_EVENTS & ~CHANGES;
    reportedOnce = 0;
    closeHeldBack = false;
  }

  /** closesocket ends the association; the event object stays as it is (SEL-11). */
  public void detach() {
    event = null;
    mailbox = null;
    mask = 0;
    active = 0;
  }

  // Re-enable

  /**
   * A receive, a receive of urgent data or an accept has reached the transport: it takes back its
   * network event if that is unreported (READ-4) and enables it. Indicate it again afterwards when
   * its condition still holds (READ-1, ACC-1, OOB-1).
   *
   * @param bit FD_READ, FD_OOB or FD_ACCEPT; FD_CONNECT for a new attempt (CONN-5)
   * @param call the name of the call, for the journal
   */
  public void reenable(int bit, String call) {
    if ((active & bit) != 0) {
      active &= ~bit;
      observer.happened(new Happening.TakenBack(name, bit, call));
    }
    enable(bit, call);
  }

  /**
   * WSAIoctl asks for the next change (CHG-1). One that came before and was not reported stays on
   * record: it was asked for too.
   *
   * @param bit FD_ADDRESS_LIST_CHANGE or FD_ROUTING_INTERFACE_CHANGE
   * @param call the name of the call, for the journal
   */
  public void ask(int bit, String call) {
    enable(bit, call);
  }

  /**
   * A re-enabling call was refused for its arguments before it reached the transport (READ-5).
   *
   * @param bit what it re-enables: FD_READ, FD_OOB, FD_ACCEPT or FD_WRITE
   * @param call the name of the call, for the journal
   * @param holds whether the condition of the network event holds; of no matter to FD_WRITE
   */
  public void refused(int bit, String call, boolean holds) {
    if (!profile.has(Quirk.REFUSED_CALLS_REENABLE)) {
      return;
    }
    if (bit == FD_WRITE) {
      sent(call); // takes nothing back, unlike the others
      return;
    }
    reenable(bit, call);
    if (holds) {
      indicate(bit, 0);
    }
  }

  /** A send was made: by itself it neither takes back nor renews an FD_WRITE (WRITE-3). */
  public void sent(String call) {
    if (profile.has(Quirk.SEND_REENABLES_WRITE) || mailbox != null) { // MSG-2
      enable(FD_WRITE, call);
    }
  }

  /** All data has been read: an FD_CLOSE that waited for this comes now (CLOSE-2). */
  public void drained() {
    if (closeHeldBack) {
      closeHeldBack = false;
      indicate(FD_CLOSE, 0);
    }
  }

  private Effect record(int bit, int error) {
    Effect effect = effectOf(bit);
    observer.happened(new Happening.Indicated(name, bit, error, effect));
    if (effect == Effect.RECORDED || effect == Effect.FORGOTTEN) {
      reportedOnce &= ~bit; // another connection attempt has ended (CONN-5)
    }
    if (effect == Effect.RECORDED) {
      active |= bit;
      enabled &= ~bit;
      errors[Integer.numberOfTrailingZeros(bit)] = error;
    }
    return effect;
  }

  private Effect effectOf(int bit) {
    boolean again = (active & bit & CHANGES) != 0; // asked for again before it was reported
    if ((enabled & bit) == 0 || again) {
      return (active & bit) != 0 ? Effect.ALREADY_ON_RECORD : Effect.NOT_REENABLED;
    }
    boolean forgotten = profile.has(Quirk.FORGETS_UNSELECTED) && (mask & bit) == 0;
    return forgotten ? Effect.FORGOTTEN : Effect.RECORDED;
  }

  /** Which network events an enumeration makes room for (READ-3, ACC-2, WRITE-3). */
  private int enabledByEnumeration() {
    int bits = FD_ALL_EVENTS & ~FD_CLOSE & ~CHANGES; // CLOSE-5, CHG-1
    if (profile.has(Quirk.READ_ONLY_REENABLED_BY_RECV)) {
      bits &= ~(FD_READ | FD_OOB);
    }
    if (profile.has(Quirk.ACCEPT_ONLY_REENABLED_BY_ACCEPT)) {
      bits &= ~FD_ACCEPT;
    }
    if (profile.has(Quirk.SEND_REENABLES_WRITE)) {
      bits &= ~FD_WRITE;
    }
    return bits;
  }

  private void recordWhatHolds(int selected, NetworkEvents holding) {
    enabled |= selected & ~CHANGES;
    int heldBack = closeHeldBack ? FD_CLOSE : 0;
    for (int left = holding.bits() & selected & ~heldBack; left != 0; left &= left - 1) {
      int bit = Integer.lowestOneBit(left);
      record(bit, holding.error(bit));
    }
  }

  private void enable(int bit, String call) {
    if ((enabled & bit) == 0) {
      enabled |= bit;
      observer.happened(new Happening.Reenabled(name, bit, call));
    }
  }

  private void signalFor(int bits) {
    if (mailbox != null) {
      post(mask & bits);
    } else if ((mask & bits) != 0) { // and so there is an event object: both come and go together
      event.signal(cause(bits & mask));
    }
  }

  /** What the journal names as the cause of a signal. */
  private String cause(int bits) {
    return causes.computeIfAbsent(bits, b -> name + " " + Symbols.networkEvents(b));
  }

  /** Posts a message for each; then it is off the record, and stays so until re-enabled (MSG-2). */
  private void post(int bits) {
    active &= ~bits;
    reportedOnce |= bits & (FD_CONNECT | FD_CLOSE);
    for (int left = bits; left != 0; left &= left - 1) {
      int bit = Integer.lowestOneBit(left);
      int error = errors[Integer.numberOfTrailingZeros(bit)];
      observer.happened(new Happening.Posted(name, bit, error, mailbox.name()));
      mailbox.post(bit, error);
    }
  }
}
