package org.wsalab.notification;

import static org.wsalab.notification.Rulebook.Proof.CORE;
import static org.wsalab.notification.Rulebook.Proof.PARTLY;
import static org.wsalab.notification.Rulebook.Proof.PROVIDER;

import java.util.List;

/**
 * Every rule of docs/rules.md, and where it can be proved: by the tests of this package, whose tags
 * name the rules, or only with a provider beneath, by features and the tests of providers.
 */
final class Rulebook {
  private Rulebook() {}

  /** Where a rule is proved. */
  enum Proof {
    /** Here, all of it. */
    CORE,
    /** Here what the record, the event object or the wait does; the rest with a provider. */
    PARTLY,
    /** Only with a provider. */
    PROVIDER
  }

  /**
   * A rule.
   *
   * @param id its id
   * @param proof where it is proved
   * @param rest what is left for providers and features, and so why it is not proved here
   */
  record Rule(String id, Proof proof, String rest) {}

  /** All rules, group by group. */
  static final List<Rule> RULES =
      List.of(
          partly("EVT-1", "that WSACreateEvent asks for just this"),
          provider("EVT-2", "handles are the provider's"),
          partly("EVT-3", "handles that are no event objects"),
          core("EVT-4"),
          core("EVT-5"),
          core("EVT-6"),
          core("WAIT-1"),
          core("WAIT-2"),
          core("WAIT-3"),
          provider("WAIT-4", "the core knows no time"),
          partly("WAIT-5", "that the call returns at once"),
          provider("WAIT-6", "the core knows no time"),
          partly("WAIT-7", "the value returned, and when"),
          provider("WAIT-8", "counts are checked before a wait is made"),
          provider("WAIT-9", "handles are the provider's"),
          partly("WAIT-10", "that fWaitAll TRUE is refused"),
          partly("WAIT-11", "the value returned"),
          core("WAIT-12"),
          provider("WAIT-13", "the core has no threads"),
          core("WAIT-14"),
          provider("SEL-1", "the core neither blocks nor returns error codes"),
          core("SEL-2"),
          provider("SEL-3", "the blocking mode is the provider's"),
          provider("SEL-4", "the blocking mode is the provider's"),
          core("SEL-5"),
          core("SEL-6"),
          core("SEL-7"),
          core("SEL-8"),
          core("SEL-9"),
          core("SEL-10"),
          partly("SEL-11", "that the handle of the event object stays open"),
          provider("SEL-12", "arguments are checked before the record is touched"),
          core("SEL-13"),
          core("ENUM-1"),
          core("ENUM-2"),
          core("ENUM-3"),
          provider("ENUM-4", "arguments are checked before the record is touched"),
          core("ENUM-5"),
          provider("ENUM-6", "arguments are checked before the record is touched"),
          core("ENUM-7"),
          partly("ENUM-8", "the WSAEWOULDBLOCK of the call that follows a record"),
          core("ENUM-9"),
          core("READ-1"),
          core("READ-2"),
          core("READ-3"),
          core("READ-4"),
          core("READ-5"),
          partly("READ-6", "that the provider indicates only what is left"),
          partly("READ-7", "that a receive of 0 bytes indicates nothing"),
          provider("READ-8", "what an arrival is, is the transport's to say"),
          partly("WRITE-1", "that connect and accept indicate it"),
          partly("WRITE-2", "that only a send that failed lets free space indicate it"),
          core("WRITE-3"),
          provider("WRITE-4", "the transport indicates for bound and connected sockets"),
          provider("WRITE-5", "the core sees no data"),
          core("ACC-1"),
          core("ACC-2"),
          core("ACC-3"),
          partly("ACC-4", "that accept indicates FD_WRITE on the accepted socket"),
          provider("ACC-5", "AcceptEx is the provider's, which then does not indicate"),
          provider("ACC-6", "connections are the transport's"),
          partly("CONN-1", "the WSAEWOULDBLOCK of connect"),
          partly("CONN-2", "which attempt ends with which error"),
          partly("CONN-3", "that a blocking connect indicates too"),
          provider("CONN-4", "the transport indicates for connected datagram sockets"),
          partly("CONN-5", "that only a new attempt indicates"),
          partly("CLOSE-1", "what of the peer's doing ends the stream"),
          partly("CLOSE-2", "that the data can still be received"),
          provider("CLOSE-3", "the core sees no data"),
          core("CLOSE-4"),
          core("CLOSE-5"),
          provider("CLOSE-6", "what ends the stream is the transport's to say"),
          provider("CLOSE-7", "the core knows no types of sockets"),
          partly("OOB-1", "that urgent data indicates FD_OOB"),
          provider("OOB-2", "options are the provider's"),
          partly("OOB-3", "that both bytes can be received"),
          partly("CHG-1", "that WSAIoctl asks, and what a change is"),
          core("CHG-2"),
          partly("OVL-1", "that the call returns at once"),
          core("OVL-2"),
          core("OVL-3"),
          core("OVL-4"),
          core("OVL-5"),
          provider("OVL-6", "calls and their results are the provider's"),
          partly("OVL-7", "what closes and cancels"),
          provider("OVL-8", "what ends a stream is the transport's to say"),
          provider("OVL-9", "the core sees no data"),
          provider("OVL-10", "the blocking mode is the provider's"),
          provider("OVL-11", "the core sees no data"),
          partly("OVL-12", "connections, and what a socket may be used for"),
          provider("OVL-13", "states of sockets are the provider's"),
          provider("OVL-14", "states of sockets are the provider's"),
          partly("OVL-15", "that the stream ends"),
          partly("APC-1", "that the thread runs them inside its wait"),
          core("APC-2"),
          core("APC-3"),
          core("APC-4"),
          core("APC-5"),
          partly("APC-6", "handles of threads"),
          provider("APC-7", "the core knows no time"),
          core("APC-8"),
          provider("FDSET-1", "the core knows no sockets, only records"),
          provider("FDSET-2", "the core knows no sockets, only records"),
          provider("FDSET-3", "the core knows no sockets, only records"),
          provider("FDSET-4", "the core knows no sockets, only records"),
          provider("FDSET-5", "the core knows no sockets, only records"),
          provider("FDSET-6", "the core knows no sockets, only records"),
          provider("FDSET-7", "the core knows no sockets, only records"),
          provider("FDSET-8", "the core knows no sockets, only records"),
          provider("POLL-1", "the core knows no sockets, only records"),
          provider("POLL-2", "the core knows no sockets, only records"),
          provider("POLL-3", "the core knows no sockets, only records"),
          provider("POLL-4", "the core knows no sockets, only records"),
          provider("POLL-5", "the core knows no sockets, only records"),
          provider("POLL-6", "the core knows no sockets, only records"),
          provider("POLL-7", "the core knows no sockets, only records"),
          provider("POLL-8", "the core knows no sockets, only records"),
          provider("POLL-9", "the core knows no sockets, only records"),
          core("MSG-1"),
          core("MSG-2"),
          provider("MSG-3", "the blocking mode is the provider's"),
          partly("MSG-4", "that closesocket ends it too"),
          partly("MSG-5", "which thread made a window"),
          partly("MSG-6", "that GetMessage waits"),
          partly("MSG-7", "that accept lets it inherit"),
          provider("MSG-8", "handles are the provider's"),
          provider("BLK-1", "the core does not block"),
          provider("BLK-2", "the core does not block"),
          provider("BLK-3", "the core does not block"),
          provider("BLK-4", "the core does not block"),
          provider("BLK-5", "the core does not block"),
          provider("BLK-6", "the core does not block"),
          provider("BLK-7", "the core does not block"));

  /** The ids, in the order of the rules. */
  static List<String> ids() {
    return RULES.stream().map(Rule::id).toList();
  }

  private static Rule core(String id) {
    return new Rule(id, CORE, "");
  }

  private static Rule partly(String id, String rest) {
    return new Rule(id, PARTLY, rest);
  }

  private static Rule provider(String id, String why) {
    return new Rule(id, PROVIDER, why);
  }
}
