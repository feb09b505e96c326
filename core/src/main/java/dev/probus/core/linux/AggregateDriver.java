package dev.probus.core.linux;

/** What brings up and takes down a device made of components (R152). */
public interface AggregateDriver {

  /**
   * All components are there; it may bind them by {@link Components#bindAll}.
   *
   * @return {@link Errno#OK}, or why the aggregate is not up; then all it took is given back
   */
  Errno bind(LinuxDevice parent);

  /** A component goes, or the aggregate itself. */
  void unbind(LinuxDevice parent);
}
