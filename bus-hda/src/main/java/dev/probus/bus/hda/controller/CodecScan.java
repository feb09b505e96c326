package dev.probus.bus.hda.controller;

import dev.probus.bus.hda.codec.CodecEnumeration;
import dev.probus.bus.hda.codec.Command;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.codec.Errno;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.codec.Parameter;
import dev.probus.bus.hda.codec.Verb;
import dev.probus.bus.hda.controller.Notice.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the codecs behind a controller in two passes, as the kernel does (H12, H13): first each
 * address that reports presence is asked who it is, then each that answered is enumerated and
 * powered up. An address where nobody answers costs what the {@link ScanStyle} says and harms no
 * other.
 */
public final class CodecScan {
  private static final int DSP_TRIES = 4;

  private final HdaController controller;

  /** Makes a scan of what is behind a controller that has been started. */
  public CodecScan(HdaController controller) {
    this.controller = controller;
  }

  /** Scans, on this thread; returns a result for each codec that answered, by address. */
  public List<Enumeration> run() {
    int mask = controller.codecMask();
    int there = answering(mask);
    if (there == 0 && mask != 0 && controller.mayFallBack() && ringsAreSuspect()) {
      controller.useImmediate(); // not one answered: rather the rings than every codec
      there = answering(mask);
    }
    List<Enumeration> found = new ArrayList<>();
    for (int address = 0; address < ControllerSettings.ALL_SLOTS; address++) {
      boolean present = (there & 1 << address) != 0;
      if (present) {
        found.add(enumerate(address));
      } else if ((mask & 1 << address) != 0) {
        controller.note(
            Kind.ABSENT,
            "address " + address + " reports presence, and nobody answers there; it is left out");
      }
    }
    tellWhatWasUnasked();
    return found;
  }

  /** Nobody listens yet to what codecs say by themselves; that they did is worth a line. */
  private void tellWhatWasUnasked() {
    Map<Integer, Long> counts =
        controller.takeUnsolicited().stream()
            .collect(
                Collectors.groupingBy(Unsolicited::address, TreeMap::new, Collectors.counting()));
    counts.forEach((address, count) ->
        controller.note(
            Kind.UNSOLICITED,
            "the codec at address " + address + " spoke unasked; responses kept: " + count));
  }

  private int answering(int mask) {
    int there = 0;
    for (int address = 0; address < ControllerSettings.ALL_SLOTS; address++) {
      if ((mask & 1 << address) != 0 && answers(address)) {
        there |= 1 << address;
      }
    }
    return there;
  }

  private boolean ringsAreSuspect() {
    return controller.settings().scan() == ScanStyle.ONCE;
  }

  private boolean answers(int address) {
    int command = whoAreYou(address);
    return switch (controller.settings().scan()) {
      case ONCE -> controller.askPlainly(command) != Link.NO_ANSWER;
      case LEGACY -> {
        boolean answered = controller.askPresence(command) != Link.NO_ANSWER;
        if (!answered) {
          controller.note(Kind.RESET, "the controller is reset after address " + address);
          controller.restart();
        }
        yield answered;
      }
      case DSP -> {
        boolean answered = false;
        for (int i = 0; i < DSP_TRIES && !answered; i++) {
          answered = controller.askPlainly(command) != Link.NO_ANSWER;
        }
        yield answered;
      }
    };
  }

  private static int whoAreYou(int address) {
    return Command.encode(address, 0, Verb.GET_PARAMETER.code(), Parameter.VENDOR_ID.id());
  }

  /** A codec that answers at first and at last no more is told as refused, not as half a codec. */
  private Enumeration enumerate(int address) {
    Witnessed link = new Witnessed(controller);
    Enumeration result = new CodecEnumeration(link, address).enumerate(true);
    if (link.unanswered == 0
        || controller.askPlainly(whoAreYou(address)) != Link.NO_ANSWER
        || !(result instanceof Enumeration.Found found)) {
      return result;
    }
    String text = "fell silent while it was enumerated, after " + link.answered + " responses";
    controller.note(Kind.FELL_SILENT, "the codec at address " + address + " " + text);
    return new Enumeration.Refused(found.codec().identity(), Errno.EIO, text);
  }

  /** Counts what comes back. */
  private static final class Witnessed implements Link {
    private final Link link;
    private int answered;
    private int unanswered;

    Witnessed(Link link) {
      this.link = link;
    }

    @Override
    public int send(int command) {
      int response = link.send(command);
      if (response == NO_ANSWER) {
        unanswered++;
      } else {
        answered++;
      }
      return response;
    }
  }
}
