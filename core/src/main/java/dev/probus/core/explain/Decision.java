package dev.probus.core.explain;

/** Which of several roots decides most: what is known to be wrong before what is only missing. */
final class Decision {
  private Decision() {}

  /** Returns the rank of a reason; the lowest decides. */
  static int rank(Reason reason) {
    return switch (reason) {
      case Reason.Deadlock _, Reason.Livelock _ -> 0;
      case Reason.Hanging _ -> 1;
      case Reason.Failed _, Reason.WorkFailed _, Reason.Refused _ -> 2;
      case Reason.ModuleFailed _ -> 3;
      case Reason.ModuleBlacklisted _ -> 4;
      case Reason.Cycle _ -> 5;
      case Reason.NeverComes _, Reason.SupplierAbsent _ -> 6;
      case Reason.NoDriver n -> n.nearest().isPresent() ? 7 : 9;
      case Reason.ModuleNotFound n -> n.nearest().isPresent() ? 7 : 9;
      case Reason.Rejected _ -> 8;
      case Reason.Unbound _ -> 10;
      case Reason.ProviderSilent _, Reason.ProviderOutside _ -> 11;
      case Reason.NobodyProvides _ -> 12;
      case Reason.Unnoticed _ -> 13;
      case Reason.DefersWithoutKey _ -> 14;
      case Reason.OptionalOpen _ -> 15;
      case Reason.Loading _ -> 16;
      case Reason.Moving _, Reason.Missing _ -> 17;
      case Reason.WaitsFor _, Reason.HeldBack _ -> 18;
      case Reason.Bound _ -> 19;
    };
  }
}
