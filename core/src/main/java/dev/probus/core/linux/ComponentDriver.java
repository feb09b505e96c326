package dev.probus.core.linux;

/** What binds one component of an aggregate (R153). */
public interface ComponentDriver {

  /**
   * Binds a component.
   *
   * @return {@link Errno#OK}, or why not; then all it took for either device is given back
   */
  Errno bind(LinuxDevice component, LinuxDevice aggregate);

  /** Takes back what {@link #bind} did. */
  void unbind(LinuxDevice component, LinuxDevice aggregate);
}
