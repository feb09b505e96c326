package dev.probus.cli.codec;

import dev.probus.bus.hda.codec.CodecFacts;
import dev.probus.bus.hda.codec.Exchange;
import dev.probus.bus.hda.codec.Fact;
import dev.probus.bus.hda.codec.StateFacts;
import dev.probus.core.record.form.Json;
import java.io.PrintWriter;

/** Writes codecs as one object; docs/json.md describes its fields. */
public final class CodecJson implements CodecPrinter {
  /** Goes up when a field changes its meaning or goes; a new field leaves it as it is. */
  private static final int VERSION = 1;

  private final PrintWriter out;
  private final Json json;
  private final boolean verbs;

  /**
   * Makes a printer and begins the object.
   *
   * @param verbs whether the verbs are listed that enumeration sends
   */
  public CodecJson(PrintWriter out, boolean verbs) {
    this.out = out;
    this.verbs = verbs;
    this.json = Json.page(out).begin("probus-codec", VERSION).list("files");
  }

  @Override
  public void print(DumpFile file) {
    json.begin().put("file", file.name()).list("codecs");
    for (DumpFile.Found found : file.codecs()) {
      json.begin()
          .put("card", found.card().number())
          .put("cardId", found.card().id())
          .put("line", found.codec().line())
          .put("name", found.codec().name());
      CodecFacts.of(found.result()).fields().forEach(this::field);
      found
          .codec()
          .state()
          .ifPresent(state -> field(new Fact.Field("state", StateFacts.of(state))));
      if (verbs) {
        verbs(found);
      }
      json.end();
    }
    json.endList().texts("problems", file.lines()).end();
  }

  private void verbs(DumpFile.Found found) {
    json.list("verbs");
    for (Exchange exchange : found.codec().verbs()) {
      json.begin()
          .put("command", Integer.toUnsignedLong(exchange.command()))
          .put("response", Integer.toUnsignedLong(exchange.response()))
          .put("words", exchange.words())
          .end();
    }
    json.endList();
  }

  private void field(Fact.Field field) {
    json.name(field.name());
    value(field.value());
  }

  private void value(Fact fact) {
    switch (fact) {
      case Fact.Text text -> json.value(text.value());
      case Fact.Count count -> json.value(count.value());
      case Fact.Truth truth -> json.value(truth.value());
      case Fact.Items items -> {
        json.list();
        items.items().forEach(this::value);
        json.endList();
      }
      case Fact.Group group -> {
        json.begin();
        group.fields().forEach(this::field);
        json.end();
      }
    }
  }

  @Override
  public void close() {
    json.endList().end().close();
    out.println();
  }
}
