package dev.probus.bus.hda.dump;

import dev.probus.bus.hda.codec.Era;
import dev.probus.bus.hda.codec.ProcForm;
import dev.probus.bus.hda.codec.ProcTrait;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a text shows of the form in which its kernel printed. Much stays untold: a codec without
 * digital converters cannot have a line about their coding type.
 *
 * @param present the traits that the text has
 * @param absent the traits that it lacks where it should have them
 */
public record SeenForm(Set<ProcTrait> present, Set<ProcTrait> absent) {

  /** What tells the eras apart. */
  private static final List<ProcTrait> MARKS =
      List.of(
          ProcTrait.PCM_LINES,
          ProcTrait.FUNCTION_ID,
          ProcTrait.FUNCTION_IDS,
          ProcTrait.CODING_TYPE,
          ProcTrait.GROUP_POWER);

  /** Keeps its own copies; what is found both ways counts as present. */
  public SeenForm {
    EnumSet<ProcTrait> has = EnumSet.noneOf(ProcTrait.class);
    has.addAll(present);
    EnumSet<ProcTrait> lacks = EnumSet.noneOf(ProcTrait.class);
    lacks.addAll(absent);
    lacks.removeAll(has);
    present = Collections.unmodifiableSet(has);
    absent = Collections.unmodifiableSet(lacks);
  }

  /** Returns the form of the text itself: that of Linux 6.1 but for what the text lacks. */
  public ProcForm own() {
    return like(ProcForm.MODERN);
  }

  /**
   * Returns the form of an era. If the text can be of that era, it has the say in what kernels of
   * one era did in different ways.
   */
  public ProcForm in(Era era) {
    ProcForm usual = ProcForm.of(era);
    return canBe(era) ? like(usual) : usual;
  }

  /** Tells whether nothing in the text speaks against an era. */
  public boolean canBe(Era era) {
    return MARKS.stream()
        .noneMatch(mark -> (mark.since().compareTo(era) <= 0 ? absent : present).contains(mark));
  }

  private ProcForm like(ProcForm usual) {
    EnumSet<ProcTrait> traits = EnumSet.noneOf(ProcTrait.class);
    traits.addAll(usual.traits());
    traits.addAll(present);
    traits.removeAll(absent);
    return new ProcForm(traits);
  }
}
