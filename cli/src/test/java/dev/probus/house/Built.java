package dev.probus.house;

import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.LocationProvider;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Where the compiled classes are that the rules look at. */
final class Built {
  private Built() {}

  /** All that is delivered: every room but the benchmarks. */
  static final class Delivered implements LocationProvider {
    @Override
    public Set<Location> get(Class<?> testClass) {
      return locations(EnumSet.complementOf(EnumSet.of(Room.BENCH)));
    }
  }

  private static Set<Location> locations(Set<Room> rooms) {
    return rooms.stream().map(Built::location).collect(Collectors.toSet());
  }

  private static Location location(Room room) {
    if (!Files.isDirectory(room.classes())) {
      throw new IllegalStateException(
          room.classes() + " is missing: build from the project's root, as in mvn verify");
    }
    return Location.of(room.classes());
  }
}
