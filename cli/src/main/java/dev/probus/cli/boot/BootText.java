package dev.probus.cli.boot;

import dev.probus.api.Modalias;
import dev.probus.api.module.ModuleAnswer;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.Ink.Tint;
import dev.probus.cli.console.Plain;
import dev.probus.cli.console.Table;
import dev.probus.cli.console.Table.Cell;
import dev.probus.cli.console.Thrown;
import dev.probus.cli.console.Times;
import dev.probus.cli.console.Wrapped;
import dev.probus.core.explain.DeviceState;
import dev.probus.core.explain.DeviceStatus;
import java.util.ArrayList;
import java.util.List;

/** Shows people what came of booting a machine. */
public final class BootText {
  private static final String INDENT = "  ";
  private static final int UNDER_DRIVER = 1;

  private final Booted booted;
  private final Console console;

  private BootText(Booted booted, Console console) {
    this.booted = booted;
    this.console = console;
  }

  /** Prints everything. */
  public static void print(Booted booted, Console console) {
    BootText text = new BootText(booted, console);
    text.headline();
    if (!booted.snapshot().devices().isEmpty()) {
      console.out().println();
      text.table().print(console.out(), console.ink());
    }
    text.section("Not bound", List.copyOf(Explanation.of(booted).values()));
    text.kernel();
    text.section("Trouble", booted.history().troubles());
    text.section(
        "Noted",
        booted.history().notes().stream().map(note -> note.by() + ": " + note.text()).toList());
  }

  private void headline() {
    String name = console.ink().paint(Tint.BOLD, Plain.text(booted.machine().name()));
    console.out().println(name + ": " + Plain.text(booted.machine().title()));
    List<String> states = new ArrayList<>();
    for (DeviceState state : StateWord.ORDER) {
      int count = booted.count(state);
      if (count > 0) {
        states.add(count + " " + word(state));
      }
    }
    int devices = booted.snapshot().devices().size();
    String colon = states.isEmpty() ? "" : ": ";
    console.out().println(counted(devices, "device") + colon + String.join(", ", states));
    console
        .out()
        .println(
            counted(booted.probeCalls(), "probe call")
                + ", "
                + counted(booted.history().modules().size(), "module")
                + " loaded, settled after "
                + Times.of(booted.nanos())
                + " of virtual time");
  }

  private Table table() {
    Table table = new Table("DEVICE", "DRIVER", "STATE", " CALLS", " BOUND AT");
    for (DeviceTree.Leaf leaf : DeviceTree.of(booted.snapshot().devices())) {
      DeviceStatus device = leaf.device();
      Story story = booted.history().of(device.id());
      table.row(
          List.of(
              Cell.of(leaf.branch() + device.id()),
              Cell.of(driver(device, story)),
              new Cell(word(device.state()), StateWord.tint(device.state())),
              Cell.of(String.valueOf(device.probeCalls())),
              Cell.of(story.boundAt().isPresent() ? Times.of(story.boundAt().getAsLong()) : "")));
      table.remark(leaf.below(), UNDER_DRIVER, matched(device));
      passedOver(device)
          .forEach(modalias ->
              table.remark(leaf.below(), UNDER_DRIVER, "nobody takes " + modalias.text()));
      story.waits().forEach(wait -> table.remark(leaf.below(), UNDER_DRIVER, told(wait)));
      story.asks().forEach(ask -> table.remark(leaf.below(), UNDER_DRIVER, told(ask)));
    }
    return table;
  }

  /** Names the driver; of a device that failed, the one that failed it. */
  private static String driver(DeviceStatus device, Story story) {
    String failed = story.failures().isEmpty() ? "-" : story.failures().getLast().driver();
    return device.driver().orElse(failed);
  }

  /** Says what the driver matches, and the module that it came with. */
  private static String matched(DeviceStatus device) {
    String modalias = device.matched().orElse(device.modaliases().getFirst()).text();
    return device.module().map(module -> modalias + " [" + module + "]").orElse(modalias);
  }

  /** Returns the better names that no driver took it by. */
  private static List<Modalias> passedOver(DeviceStatus device) {
    Modalias best = device.modaliases().getFirst();
    int matched = device.modaliases().indexOf(device.matched().orElse(best));
    return device.modaliases().subList(0, Math.max(0, matched));
  }

  private String word(DeviceState state) {
    return StateWord.of(state, booted.snapshot().settled());
  }

  private static String told(Wait wait) {
    String time = Times.of(wait.nanos());
    return switch (wait.end()) {
      case STILL_WAITING -> "waits for " + wait.key() + " since " + Times.of(wait.from());
      case PUBLISHED -> "waited " + time + " for " + wait.key() + ", published by " + wait.by();
      case TIMED_OUT -> "waited " + time + " for " + wait.key() + " in vain, and goes without";
      case NEVER -> "goes without " + wait.key() + ", which never comes, says " + wait.by();
      case DROPPED -> "waited " + time + " for " + wait.key();
    };
  }

  private static String told(ModuleAsk ask) {
    String time = Times.of(ask.until() - ask.from());
    return switch (ask.answer().orElse(null)) {
      case ModuleAnswer.Loaded loaded ->
          "loaded " + String.join(", ", loaded.modules()) + " in " + time;
      case ModuleAnswer.NotFound _ -> "no module answers to " + ask.name();
      case ModuleAnswer.Blacklisted black ->
          "modules for " + ask.name() + " are blacklisted: " + String.join(", ", black.modules());
      case ModuleAnswer.Failed failed ->
          String.join(" needs ", failed.chain().stream().map(m -> "module " + m).toList())
              + " failed: "
              + Thrown.line(failed.cause());
      case null -> "asked for " + ask.name() + ", without an answer so far";
    };
  }

  /** Shows the devices that a real kernel had bound otherwise. */
  private void kernel() {
    List<KernelRow> rows = KernelView.of(booted);
    if (rows.isEmpty()) {
      return;
    }
    List<KernelRow> others = rows.stream().filter(row -> !row.same()).toList();
    console.out().println();
    console
        .out()
        .println(
            console.ink().paint(Tint.BOLD, "As the kernel had it: ")
                + (rows.size() - others.size())
                + " of "
                + counted(rows.size(), "device"));
    if (!others.isEmpty()) {
      Table table = new Table("BOUND OTHERWISE", "PROBUS", "KERNEL");
      for (KernelRow row : others) {
        String here = row.here().orElse("-");
        String there = row.kernel().orElse("-");
        table.row(List.of(Cell.of(row.device().toString()), Cell.of(here), Cell.of(there)));
        if (!row.remark().isEmpty()) {
          table.remark("", UNDER_DRIVER, row.remark());
        }
      }
      table.print(console.out(), console.ink());
    }
  }

  private static String counted(int count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      console.out().println();
      console.out().println(console.ink().paint(Tint.BOLD, title));
      for (String line : lines) {
        Wrapped.lines(Plain.text(line), Table.WIDTH - INDENT.length())
            .forEach(part -> console.out().println(INDENT + part));
      }
    }
  }
}
