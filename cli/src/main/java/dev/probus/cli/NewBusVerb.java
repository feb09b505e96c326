package dev.probus.cli;

import dev.probus.cli.author.BusProject;
import dev.probus.cli.console.BadInput;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.ExitCode;
import jakarta.inject.Inject;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** {@code probus new-bus}: writes a project that a bus of one's own can begin with. */
final class NewBusVerb implements Verb {
  private final Console console;

  private final PositionalParamSpec name =
      PositionalParamSpec.builder()
          .index("0")
          .arity("1")
          .required(true)
          .paramLabel("NAME")
          .type(String.class)
          .description("What the bus is called: lower-case letters and digits.")
          .build();

  private final PositionalParamSpec folder =
      PositionalParamSpec.builder()
          .index("1")
          .arity("1")
          .required(true)
          .paramLabel("DIR")
          .type(Path.class)
          .description("The folder to make.")
          .build();

  @Inject
  NewBusVerb(Console console) {
    this.console = console;
  }

  @Override
  public CommandSpec spec() {
    return Verb.describe(
            this,
            "new-bus",
            "Writes a Maven project with a bus, a driver, a provider, their contract tests, and a"
                + " machine to boot; docs/guide.md goes on from there.",
            "the project is written",
            "",
            "input or usage is wrong; nothing is written")
        .addPositional(name)
        .addPositional(folder);
  }

  @Override
  public Integer call() throws BadInput {
    String bus = name.getValue();
    Path place = folder.getValue();
    BusProject project = BusProject.named(bus);
    project.write(place);
    console.out().println(place + ": a bus called " + bus + ", in these files:");
    project.files().keySet().forEach(file -> console.out().println("  " + file));
    console.out().println("Next, in that folder:");
    console.out().println("  mvn verify");
    console.out().println("  probus boot " + bus + "-demo --plugins target/plugins");
    return ExitCode.DONE;
  }
}
