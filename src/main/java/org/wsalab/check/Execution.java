package org.wsalab.check;

import io.cucumber.core.feature.FeatureWithLines;
import io.cucumber.core.feature.GluePath;
import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.options.RuntimeOptionsBuilder;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.Plugin;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One run of scenarios through Cucumber. */
final class Execution {
  private static final URI GLUE = GluePath.parse("org.wsalab.cucumber");

  private final List<Feature> features;
  private final RuntimeOptionsBuilder options = new RuntimeOptionsBuilder().addGlue(GLUE);

  /** Of these scenarios of these features. */
  Execution(List<Feature> all, List<Pickle> pickles) {
    Map<URI, Set<Integer>> lines =
        pickles.stream()
            .collect(
                Collectors.groupingBy(
                    Pickle::getUri,
                    LinkedHashMap::new,
                    Collectors.mapping(
                        pickle -> pickle.getLocation().getLine(),
                        Collectors.toCollection(TreeSet::new))));
    lines.forEach((file, at) -> options.addFeature(FeatureWithLines.create(file, at)));
    features = all.stream().filter(feature -> lines.containsKey(feature.getUri())).toList();
  }

  /** Lets Cucumber write its reports into a folder. */
  void reportTo(Path folder) {
    options.addPluginName("html:" + folder.resolve("cucumber.html"));
    options.addPluginName("json:" + folder.resolve("cucumber.json"));
    options.addPluginName("junit:" + folder.resolve("junit.xml"));
  }

  /** Runs them and tells the plugins. */
  void run(Plugin... plugins) {
    RuntimeOptions runtimeOptions = options.setMonochrome().build();
    Runtime.builder()
        .withRuntimeOptions(runtimeOptions)
        .withFeatureSupplier(() -> features)
        .withAdditionalPlugins(plugins)
        .withClassLoader(Execution.class::getClassLoader)
        .build()
        .run();
  }
}
