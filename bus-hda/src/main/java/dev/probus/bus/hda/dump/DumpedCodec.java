package dev.probus.bus.hda.dump;

import dev.probus.bus.hda.codec.CodecEnumeration;
import dev.probus.bus.hda.codec.CodecIdentity;
import dev.probus.bus.hda.codec.CodecState;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.codec.Exchange;
import dev.probus.bus.hda.codec.ProcForm;
import dev.probus.bus.hda.codec.ProcInputs;
import dev.probus.bus.hda.codec.ProcText;
import dev.probus.bus.hda.codec.RecordingLink;
import java.util.List;
import java.util.Optional;

/**
 * A codec as a text describes it. Immutable; any thread may use it.
 *
 * <p>Every method that needs answers asks a fresh model, so none sees what another has written.
 */
public final class DumpedCodec {

  private final int address;
  private final int line;
  private final ProcInputs inputs;
  private final SeenForm form;
  private final VerbTable table;

  DumpedCodec(int address, int line, ProcInputs inputs, SeenForm form, VerbTable table) {
    this.address = address;
    this.line = line;
    this.inputs = inputs;
    this.form = form;
    this.table = table;
  }

  /** Returns the codec's address, 0 to 15. */
  public int address() {
    return address;
  }

  /** Returns the 1-based line where the codec's text begins. */
  public int line() {
    return line;
  }

  /** Returns the name that the text gives after {@code Codec:}. */
  public String name() {
    return inputs.codecName();
  }

  /** Returns what the text shows of the driver's doing, and no verb tells. */
  public ProcInputs inputs() {
    return inputs;
  }

  /** Returns what the text shows of the form in which its kernel printed. */
  public SeenForm form() {
    return form;
  }

  /** Makes a link behind which the codec answers at its address. */
  public CodecModel model() {
    return new CodecModel(address, table);
  }

  /** Reads from a fresh model who the codec is. */
  public CodecIdentity identity() {
    return new CodecEnumeration(model(), address).identify();
  }

  /** Enumerates a fresh model, without powering it up. */
  public Enumeration enumerate() {
    return new CodecEnumeration(model(), address).enumerate();
  }

  /** Asks a fresh model what it is set to; nothing for a codec that the kernel would refuse. */
  public Optional<CodecState> state() {
    CodecModel model = model();
    return new CodecEnumeration(model, address).enumerate() instanceof Enumeration.Found found
        ? Optional.of(CodecState.read(model, found.codec()))
        : Optional.empty();
  }

  /**
   * Enumerates a fresh model as the kernel does, powering it up (H20, H21), asks for all else that
   * it can tell, and returns every verb that was sent, in order.
   */
  public List<Exchange> verbs() {
    RecordingLink link = new RecordingLink(model());
    if (new CodecEnumeration(link, address).enumerate(true) instanceof Enumeration.Found found) {
      var _ = CodecState.read(link, found.codec());
    }
    return link.exchanges();
  }

  /** Prints a fresh model in the form of Linux 6.1, without driver lines (P50). */
  public String procText() {
    return procText(ProcForm.MODERN);
  }

  /** Prints a fresh model in some kernel's form, without driver lines (P50). */
  public String procText(ProcForm printed) {
    return ProcText.of(model(), identity(), inputs, printed);
  }

  @Override
  public String toString() {
    return inputs.codecName() + " at address " + address;
  }
}
