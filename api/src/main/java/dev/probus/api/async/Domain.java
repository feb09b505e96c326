package dev.probus.api.async;

/**
 * A row of work that takes effect in the order in which it was handed over, whatever is done first.
 * Domains of equal names are the same: drivers that share a name share the row. "Disks" is a domain
 * if disks are to be numbered as their hosts were found, and not as fast as they answer.
 *
 * @param name not blank
 */
public record Domain(String name) {

  /**
   * Makes a domain.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public Domain {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a domain without a name");
    }
  }

  /** Returns the domain of a name. */
  public static Domain of(String name) {
    return new Domain(name);
  }

  @Override
  public String toString() {
    return name;
  }
}
