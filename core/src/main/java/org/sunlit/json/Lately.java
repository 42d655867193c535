package org.sunlit.json;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.sunlit.record.Bytes;

/**
 * What bytes were written from or read as lately, so that what every order needs is not made out of
 * its bytes each time. Goes by the bytes themselves: others are never taken for them. Thread-safe.
 */
public final class Lately<V> {
  private static final int MOST = 10_000;

  private final Map<Bytes, V> known = new ConcurrentHashMap<>();

  /** What the bytes say; a value that nobody can change. */
  public V read(Bytes bytes, Function<Bytes, V> reader) {
    V before = known.get(bytes);
    if (before != null) return before;
    V read = reader.apply(bytes);
    keep(bytes, read);
    return read;
  }

  /** What they were written from, which has to be what they would be read as. */
  public void wrote(Bytes bytes, V value, Function<Bytes, V> reader) {
    assert value.equals(reader.apply(bytes)) : "is read as something else: " + value;
    keep(bytes, value);
  }

  private void keep(Bytes bytes, V value) {
    if (known.size() >= MOST) known.clear();
    known.put(bytes, value);
  }
}
