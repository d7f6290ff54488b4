/**
 * What a run of features says about the rules: each rule with its source, its scenarios, and
 * whether it holds on each provider and profile of the run.
 *
 * <p>The rules come from docs/rules.md and the claims of the source notes, which are reported like
 * rules, from docs/notes.md; both are resources of this package, and scenarios name them by their
 * tags. Left out: how features are found and run. Start with {@code RuleReport}.
 */
package org.wsalab.report;
