package dev.probus.cli.codec;

import dev.probus.bus.hda.codec.CodecTree;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.codec.TreeNode;
import dev.probus.cli.console.Console;
import dev.probus.cli.console.Ink.Tint;
import dev.probus.cli.console.Plain;
import java.util.List;

/** Shows codecs as trees. */
public final class CodecText implements CodecPrinter {
  private final Console console;
  private final boolean named;
  private final boolean verbs;
  private boolean begun;

  /**
   * Makes a printer.
   *
   * @param console where to print
   * @param named whether each codec's file is named
   * @param verbs whether the verbs are shown that enumeration sends
   */
  public CodecText(Console console, boolean named, boolean verbs) {
    this.console = console;
    this.named = named;
    this.verbs = verbs;
  }

  @Override
  public void print(DumpFile file) {
    for (DumpFile.Found found : file.codecs()) {
      if (begun) {
        console.out().println();
      }
      begun = true;
      if (named) {
        console.out().println(console.ink().paint(Tint.DIM, Plain.text(file.name())));
      }
      switch (found.result()) {
        case Enumeration.Found result -> draw(CodecTree.of(found.codec().name(), result.codec()));
        case Enumeration.Refused refused -> refused(found, refused);
      }
      if (verbs) {
        console.out().println(console.ink().paint(Tint.BOLD, "verbs: command, response"));
        found.codec().verbs().forEach(exchange -> console.out().println("  " + exchange));
      }
    }
  }

  private void refused(DumpFile.Found found, Enumeration.Refused refused) {
    String text = found.codec() + " is refused with " + refused.error() + ": " + refused.reason();
    console.out().println(console.ink().paint(Tint.RED, Plain.text(text)));
  }

  private void draw(TreeNode codec) {
    console.out().println(console.ink().paint(Tint.BOLD, Plain.text(codec.text())));
    draw(codec.children(), "");
  }

  private void draw(List<TreeNode> nodes, String lead) {
    for (int i = 0; i < nodes.size(); i++) {
      TreeNode node = nodes.get(i);
      boolean last = i == nodes.size() - 1;
      console.out().print(lead);
      console.out().print(last ? "└─ " : "├─ ");
      console.out().println(Plain.text(node.text()));
      draw(node.children(), lead + (last ? "   " : "│  "));
    }
  }
}
