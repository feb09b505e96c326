package dev.probus.bus.hda.codec;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * The form in which a kernel prints codecs.
 *
 * @param traits what the form has
 */
public record ProcForm(Set<ProcTrait> traits) {

  /** The form of Linux 6.1, of which section 1.8 of the rules speaks. */
  public static final ProcForm MODERN = of(Era.E6);

  /** Keeps its own copy. */
  public ProcForm {
    EnumSet<ProcTrait> own = EnumSet.noneOf(ProcTrait.class);
    own.addAll(traits);
    traits = Collections.unmodifiableSet(own);
  }

  /** Returns the usual form of an era. */
  public static ProcForm of(Era era) {
    EnumSet<ProcTrait> traits = EnumSet.allOf(ProcTrait.class);
    traits.removeIf(trait -> trait.since().compareTo(era) > 0);
    return new ProcForm(traits);
  }

  /** Tells whether the form has a trait. */
  public boolean has(ProcTrait trait) {
    return traits.contains(trait);
  }
}
