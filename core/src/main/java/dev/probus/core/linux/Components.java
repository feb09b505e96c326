package dev.probus.core.linux;

import dev.probus.core.linux.ManagedResources.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The component framework: devices that are brought up together when the last one has come (R150 to
 * R156). It knows nothing of deferral; a failed bring-up surfaces in whoever came last. As the core
 * itself, for whoever its {@link Tasks} let in.
 *
 * <p>Every method but {@link #bindAll} and {@link #unbindAll} takes the one lock of all components
 * and holds it while it calls drivers: called from such a call, it never returns.
 */
public final class Components {
  private final Tasks tasks;
  private final ProbeMessages messages;
  private final Trace trace;
  private final LinuxDevice mutex = new LinuxDevice("all components", null);
  private final List<Aggregate> aggregates = new ArrayList<>();
  private final List<Component> components = new ArrayList<>();

  Components(Tasks tasks, ProbeMessages messages, Trace trace) {
    this.tasks = tasks;
    this.messages = messages;
    this.trace = trace;
  }

  /**
   * Registers an aggregate, and brings it up if its components are there (R151, R152).
   *
   * @param wanted what each of its components must be, in order
   * @return why bringing it up failed; then it is not registered
   */
  public Errno addAggregate(
      LinuxDevice parent, AggregateDriver driver, List<Predicate<LinuxDevice>> wanted) {
    return locked(() -> {
      Aggregate aggregate = new Aggregate(parent, driver, wanted);
      aggregates.addFirst(aggregate);
      Errno code = bringUp(aggregate, null);
      if (code != Errno.OK) {
        drop(aggregate);
      }
      return code;
    });
  }

  /**
   * Takes an aggregate back; its components are free again (R155).
   *
   * @return {@link Errno#ENODEV} if there is none
   */
  public Errno removeAggregate(LinuxDevice parent) {
    return locked(() -> {
      Optional<Aggregate> aggregate = find(parent);
      aggregate.ifPresent(found -> {
        takeDown(found);
        drop(found);
      });
      return aggregate.isPresent() ? Errno.OK : Errno.ENODEV;
    });
  }

  /**
   * Registers a component, and brings up what waited for it, the latest aggregate first (R154).
   *
   * @return why bringing up failed, be it a deferral of something else; then it is not registered
   */
  public Errno add(LinuxDevice device, ComponentDriver driver) {
    return locked(() -> {
      Component component = new Component(device, driver);
      components.addLast(component);
      Errno code = bringUpOne(component);
      if (code != Errno.OK) {
        leave(component);
        components.remove(component);
      }
      return code;
    });
  }

  /**
   * Takes a component back; the aggregate that has it goes down first, and comes up again when
   * another fits (R155).
   *
   * @return {@link Errno#ENODEV} if it is not registered
   */
  public Errno remove(LinuxDevice device, ComponentDriver driver) {
    return locked(() -> {
      Optional<Component> component =
          components.stream()
              .filter(each -> each.device == device && each.driver.equals(driver))
              .findFirst();
      component.ifPresent(this::depart);
      return component.isPresent() ? Errno.OK : Errno.ENODEV;
    });
  }

  /**
   * Binds the components of an aggregate in the order in which it wants them; the first failure
   * unbinds those before it (R153). For an aggregate's own bind.
   *
   * @return {@link Errno#EINVAL} if there is no such aggregate
   */
  public Errno bindAll(LinuxDevice parent) {
    List<Component> all = find(parent).map(Aggregate::components).orElse(List.of());
    for (Component component : all) {
      Errno code = bind(component, parent);
      if (code != Errno.OK) {
        unbind(all.subList(0, all.indexOf(component)), parent);
        return code;
      }
    }
    return find(parent).isPresent() ? Errno.OK : Errno.EINVAL;
  }

  /** Unbinds the components of an aggregate, the last first (R153). For its own unbind. */
  public void unbindAll(LinuxDevice parent) {
    find(parent).ifPresent(aggregate -> unbind(aggregate.components(), parent));
  }

  private Errno bind(Component component, LinuxDevice parent) {
    Group ofParent = parent.resources().open();
    Group own = component.device.resources().open();
    Errno code = tasks.outside(() -> component.driver.bind(component.device, parent));
    if (code == Errno.OK) {
      component.taken = own;
      component.device.resources().close(own);
      parent.resources().dissolve(ofParent);
      return code;
    }
    outside(() -> component.device.resources().release(own));
    outside(() -> parent.resources().release(ofParent));
    String text = "cannot bind " + component.device + "\n";
    return messages.say(LogLevel.ERROR, parent, code, text);
  }

  private void unbind(List<Component> bound, LinuxDevice parent) {
    for (Component component : List.copyOf(bound).reversed()) {
      outside(() -> component.driver.unbind(component.device, parent));
      Group taken = component.taken;
      if (taken != null) {
        component.taken = null;
        outside(() -> component.device.resources().release(taken));
      }
    }
  }

  /** The first aggregate that comes up, or fails to, ends the search. */
  private Errno bringUpOne(Component component) {
    for (Aggregate aggregate : List.copyOf(aggregates)) {
      if (!aggregate.bound()) {
        Errno code = bringUp(aggregate, component);
        if (code != Errno.OK || aggregate.bound()) {
          return code;
        }
      }
    }
    return Errno.OK;
  }

  /** An aggregate that is complete without the new component is none of its business. */
  private Errno bringUp(Aggregate aggregate, @Nullable Component added) {
    if (!aggregate.find(components) || (added != null && added.owner != aggregate)) {
      return Errno.OK;
    }
    ManagedResources resources = aggregate.parent.resources();
    Group group = resources.open();
    Errno code = tasks.outside(() -> aggregate.driver.bind(aggregate.parent));
    if (code == Errno.OK) {
      resources.close(group);
      aggregate.taken = group;
      return code;
    }
    outside(() -> resources.release(group));
    if (code != Errno.EPROBE_DEFER) {
      String text = ": the aggregate does not bind: " + -code.number();
      trace.log(LogLevel.INFO, aggregate.parent + text);
    }
    return code;
  }

  private void takeDown(Aggregate aggregate) {
    Group taken = aggregate.taken;
    if (taken != null) {
      outside(() -> aggregate.driver.unbind(aggregate.parent));
      outside(() -> aggregate.parent.resources().release(taken));
      aggregate.taken = null;
    }
  }

  private void drop(Aggregate aggregate) {
    aggregate.forgetAll();
    aggregates.remove(aggregate);
  }

  private void depart(Component component) {
    components.remove(component);
    Aggregate owner = component.owner;
    if (owner != null) {
      takeDown(owner);
      owner.forget(component);
    }
  }

  private static void leave(Component component) {
    Aggregate owner = component.owner;
    if (owner != null) {
      owner.forget(component);
    }
  }

  private Optional<Aggregate> find(LinuxDevice parent) {
    return aggregates.stream().filter(each -> each.parent == parent).findFirst();
  }

  private void outside(Runnable code) {
    tasks.outside(() -> {
      code.run();
      return code;
    });
  }

  private Errno locked(Supplier<Errno> work) {
    tasks.lock(mutex);
    try {
      return work.get();
    } finally {
      tasks.unlock(mutex);
    }
  }
}
