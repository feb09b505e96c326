package dev.probus.bench.module;

import java.util.List;

/** Finds modules by modalias. May be used from any thread. */
@FunctionalInterface
public interface Finder {
  /** Returns the modules of all aliases that match, in the order of the table. */
  List<String> find(String modalias);
}
