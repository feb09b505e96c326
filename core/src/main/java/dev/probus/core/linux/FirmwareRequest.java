package dev.probus.core.linux;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * A request for a firmware file.
 *
 * @param name the file's name
 * @param device on whose behalf; it may have lost its driver when the file is there (R161)
 * @param module whose code is called then; empty if it is built in
 * @param uevent whether userspace is told, and the kernel keeps the file's name with the device
 * @param then is called once, with the file, or with nothing if it could not be had
 */
public record FirmwareRequest(
    String name,
    LinuxDevice device,
    Optional<OwnerModule> module,
    boolean uevent,
    Consumer<Optional<byte[]>> then) {}
