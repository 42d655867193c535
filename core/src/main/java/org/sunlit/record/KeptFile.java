package org.sunlit.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that orders can refer to by the SHA-256 of its bytes. Where the bytes lie is told by a
 * name that was drawn for them, so that nothing of what they say can be guessed from it.
 *
 * @param blob the name of its bytes in the blob store
 * @param again when to see whether anything refers to it; nothing while something may
 */
@Kept(value = "kept-file", reading = Kept.Reading.ALONE)
public record KeptFile(Digest sha256, String blob, long size, @Nullable Instant again)
    implements Row {

  /** Whose files are before anything else refers to them. */
  public static final SubjectId HANDED_IN = new SubjectId("files-attached");

  @Override
  public String key() {
    return sha256.value();
  }

  @Override
  public SubjectId subject() {
    return HANDED_IN;
  }
}
