package dev.probus.api.bus;

import java.util.List;

/** Makes the buses of a plugin; found as a service when an engine uses what is installed. */
public interface BusProvider {

  /** Returns the plugin's name as {@code probus buses} shows it. */
  String name();

  /** Says in one line what the plugin is for. */
  String description();

  /**
   * Returns new buses for one engine, for the hardware of the machine that this program runs on;
   * none if it has none of that kind. Neither blocks nor touches hardware: that is {@link
   * Bus#start}.
   */
  List<Bus<?>> buses();
}
