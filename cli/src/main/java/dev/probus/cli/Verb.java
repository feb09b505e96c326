package dev.probus.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * One thing that the command can do, as one object for one run. Its words are described by code
 * rather than by annotations: reading those by reflection took longer than booting a machine.
 */
interface Verb extends Callable<Integer> {

  /** Describes the verb's words, which then hold what was said. Called once, before the rest. */
  CommandSpec spec();

  /**
   * Begins to describe a verb.
   *
   * @param verb what is run
   * @param name its name
   * @param does what it does
   * @param exit what exit code 0 means for it, and then 1 and 2; empty if it does not occur
   */
  static CommandSpec describe(Verb verb, String name, String does, String... exit) {
    Map<String, String> codes = new LinkedHashMap<>();
    for (int code = 0; code < exit.length; code++) {
      if (!exit[code].isEmpty()) {
        codes.put(String.valueOf(code), exit[code]);
      }
    }
    CommandSpec spec = CommandSpec.wrapWithoutInspection(verb).name(name);
    spec.usageMessage()
        .description(does)
        .sortOptions(false)
        .parameterListHeading("%n")
        .optionListHeading("%n")
        .exitCodeListHeading("%nExit code:%n")
        .exitCodeList(codes);
    return spec;
  }

  /** Makes an option that is there or not; its value is a boolean. */
  static OptionSpec flag(String name, String text) {
    return OptionSpec.builder(name)
        .type(boolean.class)
        .defaultValue("false")
        .description(text)
        .build();
  }

  /** Begins an option with a value. */
  static OptionSpec.Builder value(String name, String label, Class<?> type, String text) {
    return OptionSpec.builder(name).paramLabel(label).type(type).description(text);
  }

  /** Makes the option that decides the order of things; its value is a long. */
  static OptionSpec seed() {
    return value(
            "--seed",
            "N",
            long.class,
            "What decides the order of things that could happen at once; 0, the default, is"
                + " first come, first served. The same number gives the same output.")
        .defaultValue("0")
        .build();
  }

  /** Makes the option that asks for a page to look at; its value is a path. */
  static OptionSpec report() {
    return value(
            "--report",
            "FILE",
            Path.class,
            "Write a page that shows all of it to this file: timeline, dependencies, devices and"
                + " modules. It opens in a browser, offline; docs/report.md tells how to read it.")
        .build();
  }

  /** Makes the option that asks for all that is wrong with input; its value is a boolean. */
  static OptionSpec problems() {
    return flag("--problems", "List all problems of damaged input instead of the first.");
  }

  /** Makes the option that shows a verb's help. */
  static OptionSpec help() {
    return OptionSpec.builder("-h", "--help")
        .usageHelp(true)
        .description("Show this help and do nothing else.")
        .build();
  }
}
