package dev.probus.bus.hda.codec;

import java.util.List;

/**
 * A codec, enumerated by verbs: a tree of plain facts, immutable and free to share.
 *
 * @param identity who the codec is
 * @param group the group whose children are the widgets
 * @param widgets the widgets by ascending node
 */
public record Codec(CodecIdentity identity, FunctionGroup group, List<Widget> widgets) {

  /** Keeps its own copy of the widgets. */
  public Codec {
    widgets = List.copyOf(widgets);
  }

  /**
   * Tells whether the kernel would take the codec for an HDMI one: no audio input at all, and every
   * audio output digital (H32). A codec without widgets of either kind passes, too.
   */
  public boolean likelyHdmi() {
    return widgets.stream()
        .noneMatch(widget ->
            switch (widget.type()) {
              case AUDIO_INPUT -> true;
              case AUDIO_OUTPUT -> !widget.caps().digital();
              default -> false;
            });
  }
}
