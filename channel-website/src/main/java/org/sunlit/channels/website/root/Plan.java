package org.sunlit.channels.website.root;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be done to the files of a root, in this order: known as a whole before the first
 * step, so that it can be counted, and written down for the case that it is interrupted.
 */
public final class Plan {
  private final FinishedFiles files;
  private final @Nullable Hands hands;

  /**
   * Empty for a file that goes, once all others stand. One that is planned twice has its last turn.
   */
  private final Map<SitePath, Optional<byte[]>> steps = new LinkedHashMap<>();

  /** What was done at once. */
  private final Map<SitePath, Optional<String>> done =
      Collections.synchronizedMap(new LinkedHashMap<>());

  private Plan(FinishedFiles files, @Nullable Hands hands) {
    this.files = files;
    this.hands = hands;
  }

  /** Nothing yet, for a root that is being read. */
  public static Plan of(FinishedFiles files) {
    return new Plan(files, null);
  }

  /** For a root that nobody reads yet: every step may be done as soon as it is known. */
  public static Plan atOnce(FinishedFiles files, Hands hands) {
    return new Plan(files, hands);
  }

  public void put(SitePath at, byte[] content) {
    if (hands != null) {
      hands.give(
          () -> {
            files.create(at, content);
            done.put(at, Optional.of(Sha256.of(content)));
          });
      return;
    }
    steps.remove(at);
    steps.put(at, Optional.of(content));
  }

  public void delete(SitePath at) {
    steps.remove(at);
    steps.put(at, Optional.empty());
  }

  /** What will stand there once all is done. */
  public Optional<byte[]> read(SitePath at) {
    if (hands != null) hands.await();
    Optional<byte[]> planned = steps.get(at);
    return planned == null ? files.read(at) : planned;
  }

  public int size() {
    return steps.size();
  }

  public Set<SitePath> touched() {
    return Collections.unmodifiableSet(steps.keySet());
  }

  /**
   * Does it: writes all that changes beside its place, then shows it in the planned order.
   *
   * @return the digest of each file that now stands, empty for one that is gone
   */
  public Map<SitePath, Optional<String>> carryOut() {
    if (hands != null) hands.await();
    Set<SitePath> staged = new LinkedHashSet<>();
    steps.forEach(
        (at, content) -> {
          done.put(at, content.map(Sha256::of));
          if (content.isEmpty() || isThere(at, content.get())) return;
          files.stage(at, content.get());
          staged.add(at);
        });
    files.finish(List.copyOf(staged));
    steps.forEach(
        (at, content) -> {
          if (content.isEmpty()) files.delete(at);
        });
    return Collections.unmodifiableMap(done);
  }

  private boolean isThere(SitePath at, byte[] content) {
    return files.read(at).filter(before -> Arrays.equals(before, content)).isPresent();
  }
}
