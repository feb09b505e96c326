package dev.probus.core.resource;

/** Who publishes resources: a device, or somebody outside the buses. Compared by identity. */
public interface Owner {

  /** Returns the name by which events and diagnoses call the owner. */
  String label();

  /** A provider, a module, or the program that embeds the engine. */
  final class Outside implements Owner {
    private final String label;

    /** Makes an owner of its own, whatever others are called. */
    public Outside(String label) {
      this.label = label;
    }

    @Override
    public String label() {
      return label;
    }
  }
}
