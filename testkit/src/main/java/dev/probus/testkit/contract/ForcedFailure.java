package dev.probus.testkit.contract;

import java.io.Serial;

/** What a contract throws into a probe, in the place of any fault of hardware. */
final class ForcedFailure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  ForcedFailure(String where) {
    super("the contract lets the probe fail at " + where);
  }
}
