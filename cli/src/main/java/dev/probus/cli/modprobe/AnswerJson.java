package dev.probus.cli.modprobe;

import dev.probus.core.module.LoadStep;
import dev.probus.core.module.Resolution;
import dev.probus.core.module.SetAside;
import dev.probus.core.module.TableProblem;
import dev.probus.core.record.form.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes answers as one object; docs/json.md describes its fields. */
public final class AnswerJson implements AnswerPrinter {
  /** Goes up when a field changes its meaning or goes; a new field leaves it as it is. */
  private static final int VERSION = 1;

  private final PrintWriter out;
  private final List<TableProblem> problems;
  private final Json json;

  /**
   * Makes a printer and begins the object.
   *
   * @param out where to print
   * @param tables the folder of the tables
   * @param problems the lines that were left out
   */
  public AnswerJson(PrintWriter out, Path tables, List<TableProblem> problems) {
    this.out = out;
    this.problems = List.copyOf(problems);
    this.json = Json.page(out).begin("probus-modprobe", VERSION);
    json.put("tables", tables.toString()).list("names");
  }

  @Override
  public void print(Answer answer) {
    json.begin().put("name", answer.name());
    switch (answer.resolution()) {
      case Resolution.Modules found -> found("modules", found.source());
      case Resolution.Builtin found -> found("builtin", found.source());
      case Resolution.Blacklisted found -> found("blacklisted", found.source());
      case Resolution.CommandOnly found -> {
        json.put("answer", "command");
        command(found.command());
      }
      case Resolution.NotFound _ -> json.put("answer", "not-found");
    }
    json.texts("candidates", answer.resolution().candidates());
    answer.steps().ifPresent(this::steps);
    json.end();
  }

  private void found(String answer, Resolution.Source source) {
    json.put("answer", answer);
    json.put("source", source.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private void steps(List<LoadStep> steps) {
    json.list("steps");
    for (LoadStep step : steps) {
      json.begin().put("module", step.module());
      switch (step) {
        case LoadStep.Insert insert ->
            json.put("step", "insert").put("required", insert.required());
        case LoadStep.InKernel _ -> json.put("step", "builtin");
        case LoadStep.CommandInstead instead -> {
          json.put("step", "install");
          command(instead.command());
        }
      }
      json.end();
    }
    json.endList();
  }

  private void command(SetAside command) {
    json.begin("command")
        .put("place", command.place().toString())
        .put("text", command.text())
        .end();
  }

  @Override
  public void close() {
    json.endList().texts("problems", problems).end().close();
    out.println();
  }
}
