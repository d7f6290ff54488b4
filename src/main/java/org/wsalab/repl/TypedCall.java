package org.wsalab.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.wsalab.cucumber.call.CallText;

/**
 * A call as it was typed, in the form that a step of a feature has it: without types, semicolons
 * and what Java needs to write an array.
 *
 * @param line the call, {@code l = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)}
 * @param function the name of what is called
 * @param first the first argument as it was written, or empty
 */
record TypedCall(String line, String function, String first) {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?:[\\w.<>\\[\\]]+\\s+)?(\\w+)\\s*=(?!=)\\s*(.+)", Pattern.DOTALL);
  private static final Pattern ARRAY =
      Pattern.compile("new\\s+(?:WSAEVENT|HANDLE|SOCKET)\\s*\\[\\s*\\]\\s*\\{([^{}]*)\\}");
  private static final Pattern PARTS =
      Pattern.compile("(?:\\w+ = )?(?:new )?(\\w+)\\(\\s*(\\w*)\\W.*", Pattern.DOTALL);
  private static final Set<String> CALLABLE =
      CallText.callable().collect(Collectors.toUnmodifiableSet());

  /**
   * The calls that a snippet consists of: one, or several that are added up as in {@code bind(l, a,
   * 0) + listen(l, 5)}; none when the snippet is something else.
   */
  static List<TypedCall> in(String snippet) {
    String bare = snippet.strip().replaceFirst(";$", "").strip();
    List<TypedCall> calls = new ArrayList<>();
    for (String term : bare.split("(?<=\\))\\s*\\+\\s*(?=\\w+\\()")) {
      Optional<TypedCall> call = of(term);
      if (call.isEmpty()) {
        return List.of();
      }
      calls.add(call.get());
    }
    return calls;
  }

  private static Optional<TypedCall> of(String term) {
    Matcher assignment = ASSIGNMENT.matcher(term);
    String line = assignment.matches() ? assignment.group(1) + " = " + assignment.group(2) : term;
    line = ARRAY.matcher(line).replaceAll("[$1]").replaceAll("\\s*\\R\\s*", " ");
    Matcher parts = PARTS.matcher(line);
    boolean known = line.matches(CallText.FORM) && parts.matches();
    if (!known || !line.contains("new " + parts.group(1)) && !CALLABLE.contains(parts.group(1))) {
      return Optional.empty();
    }
    return Optional.of(new TypedCall(line, parts.group(1), parts.group(2)));
  }
}
