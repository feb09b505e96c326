package dev.probus.bench.module;

import dev.probus.core.module.AliasIndex;

/** How modules are found. A new rival is one more line here. */
public enum Way {
  /** The index of the core. */
  INDEX {
    @Override
    public Finder finder(AliasWorld world) {
      AliasIndex.Builder index = AliasIndex.builder();
      world.lines().forEach(line -> index.add(line.pattern(), line.module()));
      return index.build()::match;
    }
  },

  /** One alias after another. */
  SCAN {
    @Override
    public Finder finder(AliasWorld world) {
      return new Scan(world);
    }
  };

  /** Gets ready to find the modules of a world. */
  public abstract Finder finder(AliasWorld world);
}
