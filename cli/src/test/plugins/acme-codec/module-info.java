/** A plugin: a codec driver for one vendor id, to be packed into a jar of its own. */
module acme.codec {
  requires dev.probus.api;
  requires dev.probus.bus.hda;

  provides dev.probus.api.driver.DriverModule with
      acme.codec.AcmeCodecModule;
}
