/** The command line: the only part of Probus that prints. */
module dev.probus.cli {
  requires dev.probus.api;
  requires dev.probus.bus.hda;
  requires dev.probus.core;
  requires dagger;
  requires info.picocli;
  requires jakarta.inject;
  requires me.tongfei.progressbar;
  requires tools.jackson.core;
  requires static org.jspecify;

  opens dev.probus.cli to
      info.picocli;
}
