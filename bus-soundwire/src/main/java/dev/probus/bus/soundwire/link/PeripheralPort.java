package dev.probus.bus.soundwire.link;

import dev.probus.api.DeviceId;
import dev.probus.api.resource.ResourceKey;
import dev.probus.bus.soundwire.Enumerated;
import dev.probus.bus.soundwire.Initialised;
import dev.probus.bus.soundwire.SdwDevice;
import dev.probus.bus.soundwire.SdwPort;
import dev.probus.bus.soundwire.SdwState;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Keeps a peripheral's state, and hands it to the session of its driver. */
final class PeripheralPort implements SdwPort {
  private final ResourceKey<Enumerated> enumerated;
  private final ResourceKey<Initialised> initialised;
  private final BusFacts facts;

  /** Guards the fields below; never held while anybody is told. */
  private final ReentrantLock lock = new ReentrantLock();

  private SdwState state = SdwState.UNSEEN;
  private String setUpFailure = "";
  private @Nullable Telling telling;

  PeripheralPort(DeviceId device, BusFacts facts) {
    this.enumerated = SdwDevice.enumerated(device);
    this.initialised = SdwDevice.initialised(device);
    this.facts = facts;
  }

  @Override
  public SdwState state() {
    lock.lock();
    try {
      return state;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public ResourceKey<Enumerated> enumerated() {
    return enumerated;
  }

  @Override
  public ResourceKey<Initialised> initialised() {
    return initialised;
  }

  @Override
  public Session open(String driver, Listener listener) {
    lock.lock();
    try {
      if (telling != null) {
        throw new IllegalStateException(initialised.name() + " has a driver already");
      }
      InitialisedFact fact = new InitialisedFact(initialised, driver, facts);
      Telling opened = new Telling(listener, fact, state, setUpFailure, this::closed);
      telling = opened;
      return opened;
    } finally {
      lock.unlock();
    }
  }

  private void closed(Telling session) {
    lock.lock();
    try {
      if (telling == session) {
        telling = null;
      }
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    Telling open = telling();
    if (open != null) {
      open.close();
    }
  }

  /**
   * Takes over a state; returns whether there is somebody to be told, by {@link #tell}.
   *
   * @param failure why the bus could not set the peripheral up; empty if it could, or has not tried
   */
  boolean changed(SdwState now, String failure) {
    lock.lock();
    try {
      state = now;
      setUpFailure = failure;
      return telling != null && telling.update(now, failure);
    } finally {
      lock.unlock();
    }
  }

  /** Takes over an alert; returns whether there is somebody to be told. */
  boolean alerted(int causes) {
    Telling open = telling();
    return open != null && open.alert(causes);
  }

  /** Tells whoever is to be told what has changed. On a thread that may be held up. */
  void tell() {
    Telling open = telling();
    if (open != null) {
      open.tell();
    }
  }

  private @Nullable Telling telling() {
    lock.lock();
    try {
      return telling;
    } finally {
      lock.unlock();
    }
  }
}
