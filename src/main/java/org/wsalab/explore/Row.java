package org.wsalab.explore;

import java.util.List;

/**
 * One move of a run, told.
 *
 * @param actor the number of who has made it
 * @param name who has made it: a thread, a direction of a connection, a limit of time
 * @param kind what it was
 * @param lines what was called and what happened
 * @param reason why somebody else moved before; empty when it is the same as before
 */
public record Row(int actor, String name, Fork.Kind kind, List<String> lines, String reason) {}
