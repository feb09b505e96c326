/**
 * The words of Probus: devices, drivers, buses, resources, modules and events. It holds no engine
 * and starts no thread; a plug-in needs this module alone.
 *
 * <p>Start with {@link dev.probus.api.driver.Driver} to write a driver, with {@link
 * dev.probus.api.bus.Bus} to write a bus, and with {@link dev.probus.api.resource.ResourceProvider}
 * to provide resources from elsewhere.
 */
@SuppressWarnings("module") // the module that handles are exported to is built after this one
module dev.probus.api {
  requires static org.jspecify;

  exports dev.probus.api;
  exports dev.probus.api.async;
  exports dev.probus.api.bus;
  exports dev.probus.api.driver;
  exports dev.probus.api.event;
  exports dev.probus.api.handle to
      dev.probus.core;
  exports dev.probus.api.module;
  exports dev.probus.api.resource;
}
