package dev.probus.bus.hda.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.probus.bus.hda.HdaCodecDevice;
import dev.probus.bus.hda.codec.CodecEnumeration;
import dev.probus.bus.hda.codec.CodecFacts;
import dev.probus.bus.hda.codec.CodecState;
import dev.probus.bus.hda.codec.CodecTree;
import dev.probus.bus.hda.codec.Enumeration;
import dev.probus.bus.hda.codec.Fact;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.codec.ProcText;
import dev.probus.bus.hda.codec.StateFacts;
import dev.probus.bus.hda.codec.TreeNode;
import dev.probus.bus.hda.controller.CodecScan;
import dev.probus.bus.hda.controller.ControllerSettings;
import dev.probus.bus.hda.controller.HdaController;
import dev.probus.bus.hda.controller.ScanStyle;
import dev.probus.bus.hda.controller.Way;
import dev.probus.bus.hda.controller.model.ControllerModel;
import dev.probus.bus.hda.controller.model.Fault;
import java.io.IOException;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Whatever a codec answers, and whatever its controller does, enumeration ends with a result, and
 * that result can be shown in every form. Repeat one input with {@code -Dprobus.seed}; the profile
 * {@code fuzz} tries 100,000.
 */
class VerbFuzzTest {
  private static final long SEED = 0x5eed_20261123L;
  private static final int INPUTS = Integer.getInteger("probus.fuzz", 2000);

  /** Far beyond what any real codec needs, and reached by those that lie about every length. */
  private static final int VERBS = 8_000_000;

  private static final long HEAP = 64L << 20;

  /** A codec some of whose answers are wrong: the same ones each time, or others. */
  private static final class Liar implements Link {
    private static final int[] ODD = {
      0,
      -1,
      1,
      0x7fffffff,
      0x80000000,
      0xff,
      0xffff,
      0x7f7f7f7f,
      0x80808080,
      0x8081007f,
      0x100fe,
      0x200fd,
      0x400381,
      0x600180,
      0x3f,
      0x1ff
    };

    private final Link codec;
    private final Random random;
    private final double rate;
    private final boolean firm;
    private final Map<Integer, Integer> said = new HashMap<>();
    private long sent;

    Liar(Link codec, Random random) {
      this.codec = codec;
      this.random = random;
      this.rate = Math.pow(random.nextDouble(), 6);
      this.firm = random.nextBoolean();
    }

    @Override
    public int send(int command) {
      if (++sent > VERBS) {
        throw new AssertionError("more than " + VERBS + " verbs");
      }
      int truth = codec.send(command);
      if (firm) {
        return said.computeIfAbsent(command, _ -> lie(truth));
      }
      return lie(truth);
    }

    private int lie(int truth) {
      if (random.nextDouble() >= rate) {
        return truth;
      }
      return switch (random.nextInt(4)) {
        case 0 -> truth ^ 1 << random.nextInt(32);
        case 1 -> ODD[random.nextInt(ODD.length)];
        case 2 -> random.nextInt();
        default -> truth + random.nextInt(9) - 4;
      };
    }
  }

  @Test
  void everyResultCanBeShown() throws IOException {
    long seed = Long.getLong("probus.seed", SEED);
    List<DumpedCodec> codecs = codecs();
    int found = 0;
    for (int i = 0; i < INPUTS; i++) {
      Random random = new Random(seed + i);
      DumpedCodec codec = codecs.get(random.nextInt(codecs.size()));
      try {
        found += random.nextInt(4) == 0 ? scan(codec, random) : direct(codec, random);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(
            "input %d, %s; repeat with -Dprobus.seed=%d".formatted(i, codec, seed + i), e);
      }
    }
    assertThat(found).isBetween(INPUTS / 10, INPUTS * 9 / 10); // neither all nor none is refused
  }

  private static List<DumpedCodec> codecs() throws IOException {
    List<DumpedCodec> codecs = new ArrayList<>();
    codecs.add(Texts.sound(Texts.analog()));
    codecs.add(Texts.sound(Texts.hdmi()));
    for (Recording recording : Recording.ALL) {
      codecs.add(recording.codec(recording.addresses().getFirst()));
    }
    return codecs;
  }

  private static int direct(DumpedCodec codec, Random random) {
    Liar liar = new Liar(codec.model(), random);
    return show(liar, new CodecEnumeration(liar, codec.address()).enumerate(true), codec);
  }

  private static int scan(DumpedCodec codec, Random random) {
    List<Fault> faults = new ArrayList<>();
    for (int n = random.nextInt(3); n > 0; n--) {
      faults.add(fault(random, codec.address()));
    }
    ControllerModel model =
        new ControllerModel(Map.of(codec.address(), () -> new Liar(codec.model(), random)), faults);
    HdaController controller =
        new HdaController(
            model,
            ControllerSettings.usual()
                .with(ScanStyle.values()[random.nextInt(3)])
                .with(Way.values()[random.nextInt(3)]));
    controller.start();
    int shown = 0;
    for (Enumeration result : new CodecScan(controller).run()) {
      shown += show(controller, result, codec);
    }
    assertThat(controller.notices()).allMatch(notice -> !notice.text().contains("\n"));
    return shown;
  }

  private static Fault fault(Random random, int address) {
    int nth = 1 + random.nextInt(200);
    return switch (random.nextInt(9)) {
      case 0 -> new Fault.Vanishing(address, nth);
      case 1 -> new Fault.AllOnes(address, nth);
      case 2 -> new Fault.Late(address, nth, Duration.ofMillis(random.nextInt(9000)));
      case 3 -> new Fault.Stray(address, nth, random.nextInt(15));
      case 4 -> new Fault.Lost(address, nth, 1 + random.nextInt(20));
      case 5 -> new Fault.Overrun(address, nth);
      case 6 -> new Fault.Flood(address, nth, random.nextInt(600));
      case 7 -> new Fault.Unready(address, Duration.ofMillis(random.nextInt(3000)));
      default -> new Fault.Broken(Fault.Part.values()[random.nextInt(4)]);
    };
  }

  private static int show(Link link, Enumeration result, DumpedCodec codec) {
    long before = used();
    Fact.Group facts = CodecFacts.of(result);
    assertThat(facts.fields()).isNotEmpty();
    if (!(result instanceof Enumeration.Found found)) {
      return 0;
    }
    TreeNode tree = CodecTree.of(codec.name(), found.codec());
    assertThat(tree.children()).hasSize(1);
    Fact.Group state = StateFacts.of(CodecState.read(link, found.codec()));
    assertThat(state.fields()).isNotEmpty();
    assertThat(HdaCodecDevice.legacy(0, found.codec()).modaliases()).isNotEmpty();
    String text = ProcText.of(link, found.codec().identity(), codec.inputs());
    assertThat(text).startsWith("Codec: ");
    if (used() - before > HEAP) {
      System.gc(); // what was thrown away does not count, all that was made does
      assertThat(used() - before).isLessThan(HEAP);
    }
    Reference.reachabilityFence(List.of(facts, tree, state, text));
    return 1;
  }

  private static long used() {
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
