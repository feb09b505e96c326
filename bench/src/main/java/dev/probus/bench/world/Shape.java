package dev.probus.bench.world;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Who needs whom in a world of any size. The same shape, size and seed give the same world. */
public enum Shape {
  /** Nobody needs anybody. */
  INDEP {
    @Override
    public World world(int devices, long seed) {
      int[][] needs = new int[devices][];
      Arrays.fill(needs, new int[0]);
      return World.of(needs);
    }
  },

  /**
   * Sixteen layers, all registered in random order. A device of the first needs nobody, any other
   * needs one to five devices of the layer before, three in the mean.
   */
  LAYERED {
    @Override
    public World world(int devices, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      return World.of(layers(shuffled(devices, random), random));
    }
  },

  /** The same, registered layer by layer: what a device needs is there when it comes. */
  ORDERED {
    @Override
    public World world(int devices, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      int[] numbers = IntStream.range(0, devices).toArray();
      return World.of(layers(numbers, random));
    }
  },

  /** Each device needs the one that is registered after it. */
  CHAIN {
    @Override
    public World world(int devices, long seed) {
      int[][] needs = new int[devices][];
      Arrays.setAll(needs, i -> i + 1 < devices ? new int[] {i + 1} : new int[0]);
      return World.of(needs);
    }
  },

  /** Each device needs the one that was registered before it. */
  FORWARD {
    @Override
    public World world(int devices, long seed) {
      int[][] needs = new int[devices][];
      Arrays.setAll(needs, i -> i > 0 ? new int[] {i - 1} : new int[0]);
      return World.of(needs);
    }
  },

  /** All need the one that is registered last. */
  STAR {
    @Override
    public World world(int devices, long seed) {
      int[][] needs = new int[devices][];
      Arrays.setAll(needs, i -> i + 1 < devices ? new int[] {devices - 1} : new int[0]);
      return World.of(needs);
    }
  },

  /** Each needs two of as many things from outside as there are devices. */
  LATE {
    @Override
    public World world(int devices, long seed) {
      SplittableRandom random = new SplittableRandom(seed);
      int[][] needs = new int[devices][];
      for (int device = 0; device < devices; device++) {
        int count = Math.min(2, devices);
        needs[device] = random.ints(devices, 2 * devices).distinct().limit(count).toArray();
      }
      return World.late(devices, needs);
    }
  };

  private static final int LAYERS = 16;
  private static final int MEAN_NEEDS = 3;

  /**
   * Makes a world of this shape.
   *
   * @param devices how many, 0 or more
   * @param seed decides what is random in it
   */
  public abstract World world(int devices, long seed);

  /** Draws the needs of devices that stand in layers. */
  private static int[][] layers(int[] numbers, SplittableRandom random) {
    int devices = numbers.length;
    int[][] needs = new int[devices][];
    for (int layer = 0; layer < LAYERS; layer++) {
      int first = firstOf(layer, devices);
      int before = firstOf(Math.max(0, layer - 1), devices);
      for (int i = first; i < firstOf(layer + 1, devices); i++) {
        int count = Math.min(first - before, random.nextInt(1, 2 * MEAN_NEEDS));
        needs[numbers[i]] = count == 0 ? new int[0] : some(count, before, first, numbers, random);
      }
    }
    return needs;
  }

  private static int firstOf(int layer, int devices) {
    return (int) ((long) devices * layer / LAYERS);
  }

  private static int[] shuffled(int count, SplittableRandom random) {
    int[] numbers = new int[count];
    for (int i = 0; i < count; i++) {
      int place = random.nextInt(i + 1);
      numbers[i] = numbers[place];
      numbers[place] = i;
    }
    return numbers;
  }

  /** Draws some of the devices from one place in the layers to before another, each once. */
  private static int[] some(int count, int from, int to, int[] numbers, SplittableRandom random) {
    return random.ints(from, to).distinct().limit(count).map(i -> numbers[i]).toArray();
  }
}
