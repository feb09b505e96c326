package dev.probus.bus.hda;

import dev.probus.bus.hda.codec.Command;
import dev.probus.bus.hda.codec.Link;
import dev.probus.bus.hda.dump.CodecModel;
import dev.probus.bus.hda.dump.DumpedCodec;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * A link behind which the codecs of a dump answer, each at its address; other addresses are silent
 * (H22). For one thread at a time.
 */
final class DumpedLink implements Link {
  private final Map<Integer, CodecModel> models = new HashMap<>();

  DumpedLink(Collection<DumpedCodec> codecs) {
    codecs.forEach(codec -> models.put(codec.address(), codec.model()));
  }

  @Override
  public int send(int command) {
    CodecModel model = models.get(Command.address(command));
    return model == null ? NO_ANSWER : model.send(command);
  }
}
