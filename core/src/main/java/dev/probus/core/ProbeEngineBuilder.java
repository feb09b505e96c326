package dev.probus.core;

import dev.probus.api.bus.Bus;
import dev.probus.api.bus.BusProvider;
import dev.probus.api.bus.Machine;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.DriverModule;
import dev.probus.api.driver.ModuleModels;
import dev.probus.api.module.FirmwareSource;
import dev.probus.api.resource.ResourceProvider;
import dev.probus.core.time.Scheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Says what an engine is made of. Not safe for use by several threads; each engine is built once, and
 * from parts that no other engine has.
 */
public final class ProbeEngineBuilder {
}
