package dev.probus.core.linux;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * An ordered list that may change while it is walked (R1): what is appended meanwhile is visited,
 * what is removed is not.
 *
 * @param <E> what stands in it, at most once
 */
final class LiveList<E> implements Iterable<E> {
  private final NavigableMap<Long, E> elements = new TreeMap<>();
  private final Map<E, Long> places = new HashMap<>();
  private long next;

  void append(E element) {
    places.put(element, next);
    elements.put(next++, element);
  }

  void remove(E element) {
    Long place = places.remove(element);
    if (place != null) {
      elements.remove(place);
    }
  }

  @Override
  public Iterator<E> iterator() {
    return new Iterator<>() {
      private long at = -1;

      @Override
      public boolean hasNext() {
        return elements.higherKey(at) != null;
      }

      @Override
      public E next() {
        Map.Entry<Long, E> entry = elements.higherEntry(at);
        if (entry == null) {
          throw new NoSuchElementException("the list ends");
        }
        at = entry.getKey();
        return entry.getValue();
      }
    };
  }
}
