package dev.probus.bus.soundwire.wire;

import dev.probus.bus.soundwire.SdwStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A link whose parts come, go and want something as told. Of several parts at device 0 the one with
 * the highest id wins while the six id registers are read, and only it takes the number that is
 * then written; the others stay at 0, and the next read is theirs. Parts that are the same in every
 * bit both win, both take the number, and clash ever after.
 *
 * <p>For one thread at a time.
 */
public final class LinkModel implements Wire {
  private static final Reply ONES = new Reply.Ok(0xFF);

  private final List<Soldered> parts;

  /** Who is still in the contest for device 0: all, or the winners so far. */
  private final List<Soldered> contest = new ArrayList<>();

  private Statuses edges = Statuses.NONE;
  private boolean dead;
  private boolean stopped;

  /** Makes a link on which none of its parts answers yet. */
  public LinkModel(List<Part> parts) {
    this.parts = parts.stream().map(Soldered::new).toList();
  }

  /**
   * Lets a part find the frames and answer as device 0. Of several with one id the first that is
   * absent does; a part that is present loses its number (S20).
   *
   * @return whether there is such a part
   */
  public boolean attach(long deviceId) {
    Optional<Soldered> part = first(deviceId, false).or(() -> first(deviceId, true));
    part.ifPresent(found -> {
      if (found.present) {
        lose(found);
      }
      found.present = true;
      edge(0, SdwStatus.ATTACHED);
    });
    return part.isPresent();
  }

  /**
   * Lets a part fall silent.
   *
   * @return whether one of this id was present
   */
  public boolean detach(long deviceId) {
    Optional<Soldered> part = first(deviceId, true);
    part.ifPresent(this::lose);
    return part.isPresent();
  }

  /**
   * Lets a part want something; those that it may not raise are only noted.
   *
   * @param causes bits of {@link Registers#INT1}
   * @return whether one of this id was present
   */
  public boolean want(long deviceId, int causes) {
    Optional<Soldered> part = first(deviceId, true);
    part.ifPresent(found -> {
      found.causes |= causes;
      if (found.alerts()) {
        edge(found.number, SdwStatus.ALERT);
      }
    });
    return part.isPresent();
  }

  /** Lets the link die, so that everything reads as ones, or come to life again. */
  public void dead(boolean now) {
    dead = now;
    edge(0, now ? SdwStatus.ATTACHED : SdwStatus.UNATTACHED);
  }

  /** Stops the clock; nobody answers until it runs again. */
  public void stopClock() {
    stopped = true;
  }

  /**
   * Lets the clock run again.
   *
   * @param lost whether the parts have forgotten their numbers meanwhile
   */
  public void startClock(boolean lost) {
    stopped = false;
    if (lost) {
      reset();
    }
  }

  /** Tells whether something has changed since the edges were taken. */
  public boolean hasEdges() {
    return !stopped && edges.bits() != 0;
  }

  /** Returns what has changed, and forgets it: a controller's sticky bits. */
  public Statuses takeEdges() {
    Statuses taken = edges;
    edges = Statuses.NONE;
    return taken;
  }

  @Override
  public Statuses ping() {
    Statuses statuses = Statuses.NONE;
    for (int device = 0; device <= Registers.LAST_DEVICE; device++) {
      statuses = statuses.and(device, status(device));
    }
    return statuses;
  }

  private SdwStatus status(int device) {
    if (dead) {
      return device == 0 ? SdwStatus.ATTACHED : SdwStatus.RESERVED;
    }
    SdwStatus status = SdwStatus.UNATTACHED;
    for (Soldered part : parts) {
      if (!stopped && part.answers(device)) {
        status = part.alerts() ? SdwStatus.ALERT : SdwStatus.ATTACHED;
        if (part.alerts()) {
          break;
        }
      }
    }
    return status;
  }

  @Override
  public Reply read(int device, int register) {
    if (dead) {
      return ONES;
    }
    int idByte = register - Registers.DEVID;
    if (idByte >= 0 && idByte < Registers.DEVID_BYTES) {
      return readId(device, idByte);
    }
    List<Soldered> answering = answering(device);
    return answering.isEmpty() ? Reply.IGNORED : new Reply.Ok(together(answering, register));
  }

  /** Ones win on the wire, and whoever sent less knows that it has lost. */
  private Reply readId(int device, int index) {
    if (index == 0) {
      contest.clear();
      contest.addAll(answering(device));
    }
    contest.forEach(part -> {
      if (part.readsLeft > 0 && --part.readsLeft == 0) {
        lose(part);
      }
    });
    contest.removeIf(part -> !part.answers(device));
    int highest = contest.stream().mapToInt(part -> part.idByte(index)).max().orElse(-1);
    contest.removeIf(part -> part.idByte(index) < highest);
    return highest < 0 ? Reply.IGNORED : new Reply.Ok(highest);
  }

  private static int together(List<Soldered> answering, int register) {
    int value = 0;
    for (Soldered part : answering) {
      value |=
          switch (register) {
            case Registers.INT1 -> part.causes;
            case Registers.INTMASK1 -> part.mask;
            case Registers.DEVNUMBER -> part.number;
            default -> 0;
          };
    }
    return value;
  }

  @Override
  public Reply write(int device, int register, int value) {
    if (dead) {
      return Reply.DONE;
    }
    List<Soldered> taking = answering(device);
    if (device == 0 && register == Registers.DEVNUMBER && !contest.isEmpty()) {
      taking = List.copyOf(contest);
    }
    if (taking.isEmpty()) {
      return Reply.IGNORED;
    }
    for (Soldered part : taking) {
      switch (register) {
        case Registers.DEVNUMBER -> number(part, value);
        case Registers.INTMASK1 -> mask(part, value);
        case Registers.INT1 -> acknowledge(part, value);
        default -> {} // registers that nothing here depends on
      }
    }
    return Reply.DONE;
  }

  private void number(Soldered part, int number) {
    int before = part.number;
    boolean clash = number != 0 && parts.stream().anyMatch(other -> other.answers(number));
    part.number = number;
    contest.remove(part);
    if (answering(before).isEmpty()) {
      edge(before, SdwStatus.UNATTACHED);
    }
    edge(number, SdwStatus.ATTACHED);
    if (clash) {
      answering(number).forEach(other -> other.causes |= Registers.CLASH);
    }
  }

  private void acknowledge(Soldered part, int causes) {
    boolean alerted = part.alerts();
    part.causes &= ~causes;
    if (alerted && !part.alerts()) {
      edge(part.number, SdwStatus.ATTACHED);
    }
  }

  private void mask(Soldered part, int mask) {
    part.mask = mask;
    if (part.alerts()) {
      edge(part.number, SdwStatus.ALERT);
    }
  }

  @Override
  public void reset() {
    contest.clear();
    for (Soldered part : parts) {
      if (part.present) {
        edge(part.number, SdwStatus.UNATTACHED);
        edge(0, SdwStatus.ATTACHED);
      }
      part.forget();
    }
  }

  private void lose(Soldered part) {
    int before = part.number;
    part.lose();
    if (answering(before).isEmpty()) {
      edge(before, SdwStatus.UNATTACHED);
    }
  }

  private void edge(int device, SdwStatus status) {
    edges = edges.and(device, status);
  }

  private Optional<Soldered> first(long deviceId, boolean present) {
    return parts.stream()
        .filter(part -> part.deviceId == deviceId && part.present == present)
        .findFirst();
  }

  private List<Soldered> answering(int device) {
    return stopped ? List.of() : parts.stream().filter(part -> part.answers(device)).toList();
  }
}
