/**
 * Steps for Cucumber: what a feature file can say about Winsock, and how it says why it failed.
 *
 * <p>The vocabulary is small. Calls are written as in C ({@code When WSAEventSelect(s, e, FD_READ |
 * FD_CLOSE)}) and all go one way, through {@link org.wsalab.cucumber.call}; a few sentences set
 * things up and say what is to hold. docs/steps.md lists all of it. Step classes are thin and there
 * is one for each topic; what they share for the length of a scenario is the {@link
 * org.wsalab.cucumber.World}. To use the steps in another project, name this package as glue.
 *
 * <p>What the features of the source notes need can be said in Korean too: the same methods carry
 * Korean annotations. A call needs no translation; where a particle depends on how a name is read,
 * both forms are understood.
 *
 * <p>Left out: rules, providers, and how a run is started. Start with {@code World}, then {@code
 * CallSteps}.
 */
package org.wsalab.cucumber;
