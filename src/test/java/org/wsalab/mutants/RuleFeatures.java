package org.wsalab.mutants;

import static io.cucumber.junit.platform.engine.Constants.GLUE_PROPERTY_NAME;
import static io.cucumber.junit.platform.engine.Constants.PLUGIN_PUBLISH_QUIET_PROPERTY_NAME;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectDirectories;

/**
 * The features that state the rules, group by group. Notes, gallery and examples use the rules too,
 * but a rule that only they could tell broken would not be stated.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@IncludeEngines("cucumber")
@SelectDirectories({
  "features/accept",
  "features/close",
  "features/connect",
  "features/datagram",
  "features/enumerate",
  "features/event-objects",
  "features/io-models",
  "features/journal",
  "features/network",
  "features/oob",
  "features/read",
  "features/select",
  "features/wait",
  "features/write"
})
@ConfigurationParameter(key = GLUE_PROPERTY_NAME, value = "org.wsalab.cucumber")
@ConfigurationParameter(key = PLUGIN_PUBLISH_QUIET_PROPERTY_NAME, value = "true")
@interface RuleFeatures {}
