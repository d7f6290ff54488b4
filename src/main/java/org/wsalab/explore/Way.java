package org.wsalab.explore;

/**
 * One way in which schedules were gone through, and how far.
 *
 * @param name what it is, such as {@code every order that can make a difference}
 * @param schedules how many schedules were run to their end
 * @param redundant how many were stopped, since all that could still come had been seen
 * @param cut how many were given up because they had too many moves
 * @param finished whether there was none left
 * @param stopped whether somebody has stopped it before that, such as by Ctrl-C
 */
public record Way(
    String name, long schedules, long redundant, long cut, boolean finished, boolean stopped) {

  /** Every schedule that it is about was run to its end. */
  public boolean isComplete() {
    return finished && cut == 0;
  }

  /** {@code every order that can make a difference: 42 schedules, all of them}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(name);
    text.append(String.format(": %,d schedule%s", schedules, schedules == 1 ? "" : "s"));
    text.append(finished ? ", all of them" : stopped ? ", then stopped" : ", not all of them");
    if (cut > 0) {
      text.append(String.format("; %,d more given up as too long", cut));
    }
    return text.toString();
  }
}
