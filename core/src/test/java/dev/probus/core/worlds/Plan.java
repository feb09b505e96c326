package dev.probus.core.worlds;

import dev.probus.api.ProbeType;
import dev.probus.core.worlds.Part.End;
import dev.probus.core.worlds.Part.Want;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A random world: devices, drivers, resources that come from outside, and what happens to them.
 * Every resource has one provider; what happens to one thing, one script alone says.
 */
final class Plan {

  /** One thing that happens. */
  record Step(What what, String subject) {
    enum What {
      PUBLISH,
      WITHDRAW,
      NEVER,
      APPEAR,
      GO,
      REGISTER,
      UNREGISTER,
      UNBIND_AND_REBIND,
      PAUSE
    }
  }

  static final String FALLBACK = "fallback";

  final long seed;
  final List<Part> parts = new ArrayList<>();
  final Map<String, ProbeType> drivers = new HashMap<>();
  final List<String> driverNames = new ArrayList<>();

  /** Resources from outside. */
  final Set<Integer> outside = new TreeSet<>();

  final List<List<Step>> scripts = new ArrayList<>();
  final int workers;

  private final Random random;
  private final boolean mayHang;

  Plan(long seed, boolean mayHang) {
    this.seed = seed;
    this.mayHang = mayHang;
    this.random = new Random(seed);
    this.workers = random.nextInt(5);
    int drivers = 1 + random.nextInt(4);
    for (int i = 0; i < drivers; i++) {
      addDriver("d" + i);
    }
    addDriver(FALLBACK);
    int resources = 2 + random.nextInt(12);
    List<Integer> free = new ArrayList<>();
    for (int r = 0; r < resources; r++) {
      if (random.nextInt(3) == 0) {
        outside.add(r);
      } else {
        free.add(r);
      }
    }
    int devices = 2 + random.nextInt(10);
    for (int i = 0; i < devices; i++) {
      parts.add(part("p" + i, resources, free, random.nextInt(5) == 0));
    }
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      scripts.add(new ArrayList<>());
    }
    outside.forEach(this::happenings);
    parts.forEach(this::happenings);
    driverNames.forEach(this::happenings);
  }

  private void addDriver(String name) {
    drivers.put(name, ProbeType.values()[random.nextInt(3)]);
    driverNames.add(name);
  }

  private Part part(String name, int resources, List<Integer> free, boolean withChild) {
    End end = random.nextInt(10) < 7 ? End.BINDS : End.values()[random.nextInt(6)];
    if (end == End.HANGS && !mayHang) {
      end = End.BINDS;
    }
    String driver = driverNames.get(random.nextInt(driverNames.size() - 1));
    Set<Integer> declared = new HashSet<>();
    List<Integer> required = new ArrayList<>();
    List<Want> wanted = new ArrayList<>();
    Set<Integer> asked = new HashSet<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      int resource = random.nextInt(resources);
      if (!asked.add(resource)) {
        continue;
      }
      switch (random.nextInt(4)) {
        case 0 -> declared.add(resource);
        case 1 -> required.add(resource);
        case 2 -> wanted.add(new Want(resource, random.nextInt(3), random.nextBoolean()));
        default -> {
          declared.add(resource);
          required.add(resource);
        }
      }
    }
    Part child = withChild ? part(name + "c", resources, free, random.nextInt(4) == 0) : null;
    return new Part(name, driver, end, declared, required, wanted, some(free), some(free), child);
  }

  private List<Integer> some(List<Integer> free) {
    List<Integer> taken = new ArrayList<>();
    while (!free.isEmpty() && random.nextInt(2) == 0) {
      taken.add(free.remove(random.nextInt(free.size())));
    }
    return taken;
  }

  private List<Step> anyScript() {
    return scripts.get(random.nextInt(scripts.size()));
  }

  private void happenings(int resource) {
    List<Step> mine = new ArrayList<>();
    String subject = String.valueOf(resource);
    if (random.nextInt(4) == 0) {
      mine.add(new Step(Step.What.NEVER, subject));
    }
    for (int i = random.nextInt(6); i > 0; i--) {
      mine.add(new Step(i % 2 == 0 ? Step.What.WITHDRAW : Step.What.PUBLISH, subject));
      if (random.nextInt(6) == 0) {
        mine.add(new Step(Step.What.PUBLISH, subject)); // replaces what is there
      }
    }
    weave(mine);
  }

  private void happenings(Part part) {
    List<Step> mine = new ArrayList<>(List.of(new Step(Step.What.APPEAR, part.name())));
    if (random.nextInt(3) == 0) {
      mine.add(new Step(Step.What.UNBIND_AND_REBIND, part.name()));
    }
    for (int i = random.nextInt(4); i > 0; i--) {
      mine.add(new Step(Step.What.GO, part.name()));
      if (i > 1 || random.nextInt(3) > 0) {
        mine.add(new Step(Step.What.APPEAR, part.name()));
      }
    }
    weave(mine);
  }

  private void happenings(String driver) {
    List<Step> mine = new ArrayList<>();
    if (random.nextBoolean()) {
      mine.add(new Step(Step.What.REGISTER, driver)); // otherwise it is there from the start
    }
    for (int i = random.nextInt(3) / 2 * random.nextInt(3); i > 0; i--) {
      mine.add(new Step(Step.What.UNREGISTER, driver));
      if (i > 1 || random.nextInt(4) > 0) {
        mine.add(new Step(Step.What.REGISTER, driver));
      }
    }
    weave(mine);
  }

  /** Puts steps into a script at places of chance, in their order. */
  private void weave(List<Step> mine) {
    List<Step> script = anyScript();
    int at = 0;
    for (Step step : mine) {
      at += random.nextInt(script.size() - at + 1);
      script.add(at++, step);
      if (random.nextInt(8) == 0) {
        script.add(at++, new Step(Step.What.PAUSE, String.valueOf(random.nextInt(3))));
      }
    }
  }

  /** Tells whether a driver is there from the start: no script brings it first. */
  boolean fromTheStart(String driver) {
    return first(driver) != Step.What.REGISTER;
  }

  private Step.What first(String subject) {
    return scripts.stream()
        .flatMap(List::stream)
        .filter(step -> step.subject().equals(subject))
        .map(Step::what)
        .findFirst()
        .orElse(null);
  }

  /** Returns the last thing of these kinds that happens to a subject. */
  Step.What last(String subject, Set<Step.What> kinds) {
    return scripts.stream()
        .flatMap(List::stream)
        .filter(step -> kinds.contains(step.what()) && step.subject().equals(subject))
        .map(Step::what)
        .reduce((a, b) -> b)
        .orElse(null);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("workers " + workers + ", drivers " + drivers + "\n");
    parts.forEach(part -> text.append(part).append('\n'));
    scripts.forEach(script -> text.append(script).append('\n'));
    return text.toString();
  }
}
