package com.example.lines;

import org.junit.platform.suite.api.ConfigurationParameter;
import org.junit.platform.suite.api.IncludeEngines;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

@Suite
@IncludeEngines("cucumber")
@SelectPackages("com.example.lines")
@ConfigurationParameter(key = "cucumber.glue", value = "org.wsalab.cucumber, com.example.lines")
class FeaturesTest {}
