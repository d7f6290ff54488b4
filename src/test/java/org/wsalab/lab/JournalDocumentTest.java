package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAECONNABORTED;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wsalab.notification.Happening;
import org.wsalab.notification.Happening.Effect;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.SOCKET;

/** That docs/journal.md tells the truth about the types of entries and their fields. */
class JournalDocumentTest {
  private static final Pattern HEADING = Pattern.compile("(?m)^### `([a-z-]+)`$");
  private static final Pattern EXAMPLE = Pattern.compile("(?m)^\\{\"seq\".*$");

  private static final List<What> SAMPLES =
      List.of(
          call(),
          new What.Happened(new Happening.Indicated("socket#1", FD_READ, 0, Effect.RECORDED)),
          new What.Happened(
              new Happening.Selected("socket#1", "event#1", FD_READ | FD_CLOSE, FD_READ)),
          new What.Happened(new Happening.TakenBack("socket#1", FD_READ, "recv")),
          new What.Happened(new Happening.Reenabled("socket#1", FD_READ, "recv")),
          new What.Happened(
              new Happening.Enumerated(
                  "socket#1", NetworkEvents.of(FD_READ).with(FD_CLOSE, WSAECONNABORTED), FD_WRITE)),
          new What.Happened(new Happening.Signaled("event#1", "socket#1 FD_READ", false)),
          new What.Happened(new Happening.Reset("event#1", "WSAEnumNetworkEvents(socket#1)", true)),
          new What.Happened(new Happening.WaitBegan(List.of("event#1", "event#2"), false)),
          new What.Happened(new Happening.WaitSatisfied(List.of("event#1", "event#2"), 1)),
          new What.Happened(new Happening.WaitAbandoned(List.of("event#1"), "event#1")),
          new What.Happened(new Happening.Posted("socket#1", FD_READ, 0, "window#1")),
          new What.Happened(new Happening.WaitAlerted(List.of("event#1"))),
          new What.Happened(new Happening.Pended("socket#1", "WSARecv")),
          new What.Happened(new Happening.Completed("socket#1", "WSARecv", 0, 5)),
          new What.Happened(new Happening.Queued("main", "completion routine of socket#1 WSARecv")),
          new What.Happened(new Happening.Ran("main", "completion routine of socket#1 WSARecv")),
          new What.Note("the client leaves"),
          new What.ThreadStarted(),
          new What.ThreadEnded(false),
          new What.ThreadFailed(new AssertionError("expected 3, got 0")));

  @Test
  void the_document_has_exactly_the_types_that_there_are() throws IOException {
    List<String> types = new ArrayList<>(leaves(What.class).map(JsonFields::typeName).toList());
    types.addAll(leaves(Happening.class).map(JsonFields::typeName).toList());
    types.remove("happened"); // it stands for the types of happenings
    types.add("dropped");
    assertThat(found(HEADING, 1)).containsExactlyInAnyOrderElementsOf(types);
  }

  @Test
  void each_example_is_the_line_that_is_written() throws IOException {
    List<String> lines = new ArrayList<>();
    for (What what : SAMPLES) {
      lines.add(TraceJson.line(new Entry(lines.size() + 12, 1_204_512, "main", what)));
    }
    assertThat(found(EXAMPLE, 0)).containsExactlyElementsOf(lines);
  }

  @Test
  void there_is_an_example_of_each_type() {
    List<String> shown = SAMPLES.stream().map(JsonFields::type).toList();
    List<String> types =
        Stream.concat(leaves(What.class), leaves(Happening.class))
            .map(JsonFields::typeName)
            .filter(type -> !type.equals("happened"))
            .toList();
    assertThat(shown).containsExactlyInAnyOrderElementsOf(types);
  }

  private static Call call() {
    SOCKET s = new SOCKET(7, "socket#1");
    List<Object> arguments = List.of(s, new Excerpt(new byte[0], 0, 512), 512, 0);
    Signature recv = SignatureTest.signature("recv");
    return new Call(recv, arguments, -1, WSAEWOULDBLOCK, 1_203_000, 1512, null);
  }

  /** The records at the ends of a sealed hierarchy. */
  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(JournalDocumentTest::leaves)
        : Stream.of(type);
  }

  private static List<String> found(Pattern pattern, int group) throws IOException {
    String document = Files.readString(Path.of("docs/journal.md"));
    return pattern.matcher(document).results().map((MatchResult r) -> r.group(group)).toList();
  }
}
