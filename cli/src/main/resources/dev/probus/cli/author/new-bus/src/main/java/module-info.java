/** The bus acme, as a plugin: drivers on request, and a machine to try them on. */
module acme.bus {
  requires dev.probus.api;

  provides dev.probus.api.bus.MachineProvider with
      acme.bus.AcmeMachine;
  provides dev.probus.api.driver.DriverModule with
      acme.bus.AcmeModule;
}
