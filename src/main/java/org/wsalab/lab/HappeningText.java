package org.wsalab.lab;

import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_ADDRESS_LIST_CHANGE;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_ROUTING_INTERFACE_CHANGE;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import java.util.List;
import org.wsalab.notification.Happening;
import org.wsalab.notification.Happening.Effect;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Symbols;

/** Happenings in words, with the id of the rule where one explains what is seen. */
final class HappeningText {
  private HappeningText() {}

  static String of(Happening happening) {
    if (happening instanceof Happening.Indicated h) {
      return indicated(h);
    } else if (happening instanceof Happening.Selected h) {
      return selected(h);
    } else if (happening instanceof Happening.TakenBack h) {
      return "taken back " + bit(h.socket(), h.bit()) + " by " + h.call() + takenBackRule(h.bit());
    } else if (happening instanceof Happening.Reenabled h) {
      return "re-enabled " + bit(h.socket(), h.bit()) + " by " + h.call() + reenabledRule(h.bit());
    } else if (happening instanceof Happening.Enumerated h) {
      return enumerated(h);
    } else if (happening instanceof Happening.Signaled h) {
      String already = h.wasSignaled() ? ", was signaled already" : "";
      return "signaled " + h.event() + " by " + h.cause() + already;
    } else if (happening instanceof Happening.Reset h) {
      String already = h.wasSignaled() ? "" : ", was nonsignaled already";
      return "reset " + h.event() + " by " + h.cause() + already;
    } else if (happening instanceof Happening.WaitBegan h) {
      return "sleeping wait " + events(h.events()) + (h.all() ? " for all" : "");
    } else if (happening instanceof Happening.WaitSatisfied h) {
      return "satisfied wait " + events(h.events()) + " at index " + h.index();
    } else if (happening instanceof Happening.WaitAbandoned h) {
      return "abandoned wait " + events(h.events()) + ": " + h.closed() + " was closed";
    } else if (happening instanceof Happening.WaitAlerted h) {
      return "alerted wait " + events(h.events()) + " (WAIT-11)";
    } else if (happening instanceof Happening.Pended h) {
      return "pending " + h.socket() + " " + h.call();
    } else if (happening instanceof Happening.Completed h) {
      return completed(h);
    } else if (happening instanceof Happening.Posted h) {
      String error = h.error() == 0 ? "" : " with " + ErrorCode.text(h.error());
      return "posted " + bit(h.socket(), h.bit()) + error + " to " + h.window() + " (MSG-1)";
    } else if (happening instanceof Happening.Queued h) {
      return "queued for thread " + h.forThread() + ": " + h.what();
    } else if (happening instanceof Happening.Ran h) {
      return "runs " + h.what() + " (APC-1)";
    }
    throw new AssertionError("a new kind of happening: " + happening);
  }

  private static String completed(Happening.Completed h) {
    String end = h.error() == 0 ? h.count() + " bytes" : ErrorCode.text(h.error());
    return "completed " + h.socket() + " " + h.call() + ": " + end;
  }

  private static String indicated(Happening.Indicated h) {
    String error = h.error() == 0 ? "" : " with " + ErrorCode.text(h.error());
    return "indicated " + bit(h.socket(), h.bit()) + error + ": " + effect(h);
  }

  private static String effect(Happening.Indicated h) {
    Effect effect = h.effect();
    return effect.text()
        + switch (effect) {
          case RECORDED -> "";
          case ALREADY_ON_RECORD -> " (ENUM-9)";
          case NOT_REENABLED -> notReenabledRule(h.bit());
          case FORGOTTEN -> " (SEL-10)";
          case HELD_BACK -> " (CLOSE-2)";
        };
  }

  private static String selected(Happening.Selected h) {
    if (h.event() == null) {
      return "selected nothing for " + h.socket() + " (SEL-6)";
    }
    int meets = h.active() & h.mask();
    String already = meets == 0 ? "" : ", on record " + Symbols.networkEvents(meets) + " (SEL-7)";
    String mask = Symbols.networkEvents(h.mask());
    return "selected " + mask + " of " + h.socket() + " for " + h.event() + already;
  }

  private static String enumerated(Happening.Enumerated h) {
    String left = h.left() == 0 ? "" : ", left " + Symbols.networkEvents(h.left()) + " (ENUM-5)";
    return "enumerated " + h.socket() + ": " + h.reported() + left;
  }

  private static String takenBackRule(int bit) {
    return switch (bit) {
      case FD_ACCEPT -> " (ACC-1)";
      case FD_OOB -> " (OOB-1)";
      default -> " (READ-4)";
    };
  }

  private static String reenabledRule(int bit) {
    return switch (bit) {
      case FD_ACCEPT -> " (ACC-1)";
      case FD_OOB -> " (OOB-1)";
      case FD_WRITE -> " (WRITE-3)";
      case FD_CONNECT -> " (CONN-5)";
      case FD_ADDRESS_LIST_CHANGE, FD_ROUTING_INTERFACE_CHANGE -> " (CHG-1)";
      default -> " (READ-1)";
    };
  }

  private static String notReenabledRule(int bit) {
    return switch (bit) {
      case FD_ACCEPT -> " (ACC-2)";
      case FD_WRITE -> " (WRITE-3)";
      case FD_CONNECT -> " (CONN-5)";
      case FD_CLOSE -> " (CLOSE-5)";
      case FD_ADDRESS_LIST_CHANGE, FD_ROUTING_INTERFACE_CHANGE -> " (CHG-1)";
      default -> " (READ-3)";
    };
  }

  private static String bit(String socket, int bit) {
    return socket + " " + Symbols.networkEvents(bit);
  }

  private static String events(List<String> names) {
    return "[" + String.join(", ", names) + "]";
  }
}
