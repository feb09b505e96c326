/** The engines: they match devices with drivers, probe them, and write down what happened. */
module dev.probus.core {
  requires transitive dev.probus.api;
  requires static org.jspecify;
  requires dagger;
  requires jakarta.inject;
  requires org.jctools.core.jdk11;
}
