/**
 * A session: a provider's Winsock with everything written down, named threads, and the calls as a
 * person types them.
 *
 * <p>{@link org.wsalab.lab.Lab} is the session. All that happens in it is appended once to its
 * {@link org.wsalab.lab.Journal}, as typed entries; whatever people look at is a view of that and
 * keeps no state of its own: {@link org.wsalab.lab.TraceText}, {@link org.wsalab.lab.TraceJson},
 * the {@link org.wsalab.lab.Tables} of a snapshot. {@link org.wsalab.lab.Notation} is how calls,
 * results and values are written, everywhere. {@link org.wsalab.lab.Calls} and {@link
 * org.wsalab.lab.Comfort} are for static import, at a prompt and in scripts.
 *
 * <p>Left out: rules and transports (providers), terminals and commands (the layers above). Start
 * with {@code Lab}, then {@code Entry}.
 */
package org.wsalab.lab;
