package org.wsalab.check;

/**
 * A step that nobody has defined.
 *
 * @param place its place with its whole text: {@code a.feature:3: Given a soket "s"}
 * @param text its text, without the word in front
 */
record UndefinedStep(String place, String text) {}
