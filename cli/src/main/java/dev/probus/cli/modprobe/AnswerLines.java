package dev.probus.cli.modprobe;

import dev.probus.cli.console.Console;
import java.nio.file.Path;

/**
 * Prints answers as modprobe does, a module a line. What is not known is told apart, since the
 * lines do not tell it.
 *
 * @param console where to print
 * @param tables the folder of the tables, for what is told
 */
public record AnswerLines(Console console, Path tables) implements AnswerPrinter {

  @Override
  public void print(Answer answer) {
    answer.words().forEach(console.out()::println);
    if (!answer.known()) {
      console.complain(
          answer.name() + ": not found in " + tables + ", expected a module, alias or symbol");
    }
  }
}
