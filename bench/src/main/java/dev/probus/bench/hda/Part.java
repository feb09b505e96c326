package dev.probus.bench.hda;

import dev.probus.bus.hda.codec.CodecEnumeration;
import dev.probus.bus.hda.controller.model.ControllerModel;
import dev.probus.bus.hda.dump.DumpedCodec;
import java.util.List;

/** What is done with each codec. */
public enum Part {
  /** Text to a model that answers verbs. */
  PARSE {
    @Override
    public int run(byte[] text, List<DumpedCodec> codecs) {
      return Dumps.parse(text).size();
    }
  },
  /** Enumeration by the rings, the kernel's way. */
  VERBS {
    @Override
    public int run(byte[] text, List<DumpedCodec> codecs) {
      int found = 0;
      for (DumpedCodec codec : codecs) {
        var link = Route.RINGS.link(codec, ControllerModel.FRAME);
        found += new CodecEnumeration(link, codec.address()).enumerate(true).address();
      }
      return found;
    }
  },
  /** The kernel's text from verbs. */
  PRINT {
    @Override
    public int run(byte[] text, List<DumpedCodec> codecs) {
      int length = 0;
      for (DumpedCodec codec : codecs) {
        length += codec.procText().length();
      }
      return length;
    }
  },
  /** All three. */
  ALL {
    @Override
    public int run(byte[] text, List<DumpedCodec> codecs) {
      List<DumpedCodec> parsed = Dumps.parse(text);
      return VERBS.run(text, parsed) + PRINT.run(text, parsed);
    }
  };

  /**
   * Does it.
   *
   * @param text a file
   * @param codecs the codecs of that file
   * @return something that depends on all that was done
   */
  public abstract int run(byte[] text, List<DumpedCodec> codecs);
}
