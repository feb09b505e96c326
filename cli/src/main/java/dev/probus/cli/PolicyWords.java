package dev.probus.cli;

import dev.probus.cli.console.BadInput;
import dev.probus.core.Policy;
import picocli.CommandLine.Model.OptionSpec;

/** The option that says who decides when a device is probed. */
final class PolicyWords {
  private final OptionSpec option =
      Verb.value(
              "--policy",
              "POLICY",
              String.class,
              "Who decides when a device is probed: precise (the default), linux (the driver core"
                  + " of Linux 6.1), or linux-export (the same with an exported trigger).")
          .defaultValue("precise")
          .build();

  OptionSpec option() {
    return option;
  }

  /** Returns which policy was named. */
  Policy policy() throws BadInput {
    String word = option.getValue();
    return Policy.of(word)
        .orElseThrow(() ->
            new BadInput(
                "--policy " + word + ": no policy, expected precise, linux or linux-export"));
  }
}
