package dev.probus.testkit.contract;

/** A driver that is right keeps the contract. */
final class SpeakerContractTest extends DriverContract {
  @Override
  protected DriverCase<?> driver() {
    return Speaker.sound().toCase();
  }
}
