package org.sunlit.store;

import java.time.Instant;
import org.sunlit.record.Kept;
import org.sunlit.record.KeptFile;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * Bytes in the blob store that are no kept file: an upload that is under way or broke off, or what
 * is left of a file that nothing refers to any more.
 *
 * @param going whether it is settled that they go; an upload that is under way is none yet
 * @param again from when on they may be removed
 */
@Kept(value = "stray-blob", reading = Kept.Reading.ALONE)
record StrayBlob(String name, boolean going, Instant again) implements Row {
  @Override
  public String key() {
    return key(name, going);
  }

  static String key(String name, boolean going) {
    return (going ? "going-" : "coming-") + name;
  }

  @Override
  public SubjectId subject() {
    return KeptFile.HANDED_IN;
  }
}
