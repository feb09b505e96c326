package dev.probus.bus.hda.host;

import java.util.Optional;

/**
 * A codec as the kernel's driver core has it.
 *
 * @param name the device's name, for example {@code hdaudioC0D0} (H20)
 * @param modalias what it goes by, empty if the kernel does not tell
 * @param driver the driver that the kernel has bound, if any
 */
public record HostDevice(String name, String modalias, Optional<String> driver) {

  /**
   * Tells whether this is the codec at an address of a card. Behind a DSP the number in its name is
   * that of the bus and not the card's: then the address and what it goes by tell.
   */
  boolean is(int card, int address, String itsModalias) {
    boolean behindDsp = name.startsWith("ehdaudio") && name.endsWith("D" + address);
    return name.equals("hdaudioC" + card + "D" + address)
        || (behindDsp && modalias.equalsIgnoreCase(itsModalias));
  }
}
