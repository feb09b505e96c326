/**
 * The words of Probus: devices, drivers, buses, resources, modules and events. It holds no engine
 * and starts no thread; a plug-in needs this module alone.
 */
module dev.probus.api {
  requires static org.jspecify;
}
