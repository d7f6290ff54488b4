/**
 * What a run of features says about the rules: each rule with its source, its scenarios, and
 * whether it holds on each provider and profile of the run.
 *
 * <p>The rules come from docs/rules.md, which is also a resource of this package; scenarios name
 * them by their tags. Left out: how features are found and run. Start with {@code RuleReport}.
 */
package org.wsalab.report;
