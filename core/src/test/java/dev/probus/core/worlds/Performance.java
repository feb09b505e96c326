package dev.probus.core.worlds;

import dev.probus.api.DeviceId;
import dev.probus.api.ProbeOutcome;
import dev.probus.api.ProbeType;
import dev.probus.api.driver.Driver;
import dev.probus.api.driver.MatchTable;
import dev.probus.api.driver.ProbeContext;
import dev.probus.api.driver.WorkContext;
import dev.probus.core.Policy;
import dev.probus.core.ProbeEngine;
import dev.probus.core.worlds.Plan.Step;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** A plan that is played on an engine. */
final class Performance {

  /** How a script lets time pass. */
  interface Pause {
    void millis(long millis) throws InterruptedException;
  }

  final ConcurrentLinkedQueue<String> complaints = new ConcurrentLinkedQueue<>();
  private final ConcurrentLinkedQueue<Player> players = new ConcurrentLinkedQueue<>();
  private final CountDownLatch over;
  private final Map<Integer, Token> tokens = new HashMap<>();
  private final Plan plan;
  final ProbeEngine engine;

  Performance(Plan plan, boolean simulated) {
    this(plan, simulated, Policy.PRECISE);
  }

  Performance(Plan plan, boolean simulated, Policy policy) {
    this.plan = plan;
    over = new CountDownLatch(plan.scripts.size());
    var builder = ProbeEngine.builder().policy(policy).workers(plan.workers);
    if (simulated) {
      builder.simulated(plan.seed);
    }
    plan.driverNames.stream()
        .filter(plan::fromTheStart)
        .forEach(name -> builder.driver(player(name)));
    engine = builder.build();
  }

  private Player player(String name) {
    Player player = new Player(name, plan.drivers.get(name), complaints, over);
    players.add(player);
    return player;
  }

  /** Plays each script on a thread of its own, while the calling thread settles the engine. */
  void onThreads() throws InterruptedException {
    engine.start();
    List<Thread> threads = new ArrayList<>();
    for (List<Step> script : plan.scripts) {
      threads.add(Thread.ofPlatform().start(() -> play(script, millis -> Thread.yield())));
    }
    engine.settle(Duration.ofMillis(2));
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** Plays the scripts as work of devices, in virtual time. */
  void inVirtualTime() {
    engine.start();
    for (int i = 0; i < plan.scripts.size(); i++) {
      List<Step> script = plan.scripts.get(i);
      engine.register(new Stagehand("script" + i, script));
      engine
          .devices()
          .appeared(
              new Part(
                  "script" + i,
                  "script" + i,
                  Part.End.BINDS,
                  java.util.Set.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  List.of(),
                  null));
    }
  }

  private void play(List<Step> script, Pause pause) {
    try {
      for (Step step : script) {
        play(step, pause);
      }
    } catch (InterruptedException | RuntimeException e) {
      complaints.add("script: " + e);
    } finally {
      over.countDown();
    }
  }

  private void play(Step step, Pause pause) throws InterruptedException {
    switch (step.what()) {
      case PUBLISH -> publish(Integer.parseInt(step.subject()));
      case WITHDRAW -> withdraw(Integer.parseInt(step.subject()));
      case NEVER -> engine.never(Part.key(Integer.parseInt(step.subject())));
      case APPEAR -> engine.devices().appeared(part(step.subject()));
      case GO -> engine.devices().gone(part(step.subject()).id());
      case REGISTER -> engine.register(player(step.subject()));
      case UNREGISTER -> engine.unregister(step.subject());
      case UNBIND_AND_REBIND -> {
        DeviceId id = part(step.subject()).id();
        engine.unbind(id);
        engine.rebind(id);
      }
      case PAUSE -> pause.millis(Long.parseLong(step.subject()));
    }
  }

  private Part part(String name) {
    return plan.parts.stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow();
  }

  private void publish(int resource) {
    Token token = new Token("outside/r" + resource, complaints);
    synchronized (tokens) {
      tokens.put(resource, token);
    }
    engine.publish(Part.key(resource), token);
  }

  private void withdraw(int resource) {
    Token token;
    synchronized (tokens) {
      token = tokens.remove(resource);
    }
    var free = engine.withdraw(Part.key(resource));
    if (token != null) {
      free.thenRun(token::free);
    }
  }

  /** Takes away all that came from outside. */
  void withdrawAll() {
    plan.outside.forEach(this::withdraw);
  }

  /** Closes the engine, and looks for what was left behind. */
  void end() {
    engine.close();
    players.forEach(
        player -> player.leftovers().forEach(left -> complaints.add("not removed: " + left)));
    players.forEach(player ->
        player.holdings().stream()
            .filter(holding -> !holding.released())
            .forEach(holding -> complaints.add("not closed: " + holding)));
  }

  /** Plays a script in its work. */
  private final class Stagehand implements Driver<Part> {
    private final String name;
    private final List<Step> script;

    Stagehand(String name, List<Step> script) {
      this.name = name;
      this.script = script;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public MatchTable matches() {
      return MatchTable.of("w:" + name);
    }

    @Override
    public ProbeType type() {
      return ProbeType.BLOCKING;
    }

    @Override
    public ProbeOutcome probe(Part device, ProbeContext probe) {
      probe.afterBind("script", this::work);
      return ProbeOutcome.bound();
    }

    private void work(WorkContext work) {
      play(script, millis -> work.pause(Duration.ofMillis(millis)));
    }
  }
}
