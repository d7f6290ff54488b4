package org.wsalab.bench;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.wsalab.provider.windows.WineProvider;

/** Runs the benchmarks and prints each figure as a ratio to its peer of the same run. */
public final class Bench {
  private Bench() {}

  /** Takes JMH's own options; the first argument may choose benchmarks by a regular expression. */
  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    OptionsBuilder options = new OptionsBuilder();
    options.parent(new CommandLineOptions(args));
    options.shouldFailOnError(true);
    new WineProvider()
        .unavailable()
        .ifPresent(
            why -> {
              System.out.println("left out is what Wine costs: " + why);
              options.exclude("HostCost");
            });
    options.jvmArgsAppend("--enable-native-access=ALL-UNNAMED");
    Map<String, Double> scores = scores(new Runner(options.build()).run());
    System.out.println();
    ratio(
        scores,
        "round trips per second, of java.nio's",
        "roundTrips.selectedNanos",
        "roundTrips.notifiedNanos",
        ">= 0.9");
    ratio(
        scores,
        "the same system calls alone, of java.nio's",
        "roundTrips.selectedNanos",
        "roundTrips.bareNanos",
        "");
    ratio(
        scores,
        "the least three of them through JNA alone",
        "roundTrips.selectedNanos",
        "roundTrips.leastNanos",
        "");
    ratio(scores, "set + wait + enumerate, of one poll(2)", "setWaitEnumerate", "barePoll", "<= 6");
    ratio(scores, "per notification, 100 sockets of 1", "notification:100", "notification:1", "");
    ratio(
        scores,
        "per notification, 10000 sockets of 1",
        "notification:10000",
        "notification:1",
        "<= 1.5");
    ratio(
        scores, "three calls under Wine, of the host's own", "throughHost", "byTheHostItself", "<= 5");
    figure(scores, "schedules per second, on one processor", "schedule:true", ">= 20000");
    ratio(scores, "of those on any processor", "schedule:true", "schedule:false", "");
  }

  private static Map<String, Double> scores(Collection<RunResult> results) {
    Map<String, Double> scores = new LinkedHashMap<>();
    for (RunResult result : results) {
      BenchmarkParams params = result.getParams();
      String method = params.getBenchmark().substring(params.getBenchmark().lastIndexOf('.') + 1);
      String suffix =
          params.getParamsKeys().stream()
              .map(key -> ":" + params.getParam(key))
              .collect(Collectors.joining());
      scores.put(method + suffix, result.getPrimaryResult().getScore());
      result
          .getSecondaryResults()
          .forEach((name, each) -> scores.put(method + "." + name, median(each)));
    }
    return scores;
  }

  /** Turns that another process disturbed do not count for more than others. */
  private static double median(Result<?> result) {
    return result.getStatistics().getPercentile(50);
  }

  private static void figure(Map<String, Double> scores, String what, String of, String target) {
    Double score = scores.get(of);
    if (score != null) {
      System.out.printf("%-44s %6.0f   %s%n", what, score, target);
    }
  }

  private static void ratio(
      Map<String, Double> scores, String what, String of, String to, String target) {
    Double score = scores.get(of);
    Double peer = scores.get(to);
    if (score != null && peer != null) {
      System.out.printf("%-44s %6.2f   %s%n", what, score / peer, target);
    }
  }
}
