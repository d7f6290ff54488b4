package org.wsalab.lab;

import org.wsalab.notification.Happening;

/** What an entry of the journal tells. */
public sealed interface What permits Call, What.Happened, What.Note, What.OfThread {

  /** Something happened to a record, an event object or a wait, inside a call. */
  record Happened(Happening happening) implements What {}

  /** Somebody's remark. */
  record Note(String text) implements What {}

  /** The life of a lab thread, told by itself. */
  sealed interface OfThread extends What {}

  /** A lab thread began. */
  record ThreadStarted() implements OfThread {}

  /** A lab thread ended; {@code interrupted} if the lab ended it in the middle of a call. */
  record ThreadEnded(boolean interrupted) implements OfThread {}

  /** A lab thread ended with an exception or a failed expectation. */
  record ThreadFailed(Throwable failure) implements OfThread {}
}
