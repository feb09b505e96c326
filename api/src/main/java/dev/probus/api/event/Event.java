package dev.probus.api.event;

/**
 * One thing that happened in an engine. These records are the only vocabulary in which an engine
 * tells what it did; every view (command line, report, diagnosis, test) reads them. All are
 * immutable.
 */
public sealed interface Event
    permits DeviceEvent,
        DriverEvent,
        ProbeEvent,
        ResourceEvent,
        ModuleEvent,
        WorkEvent,
        EngineEvent {}
