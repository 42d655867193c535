package org.sunlit.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.record.Digest;

/** A file that belongs to a version; its bytes are found by their SHA-256. */
public record Attachment(
    @NotBlank @Within(Limit.TITLE) String name,
    @NotBlank String mediaType,
    @PositiveOrZero long size,
    @NotNull Digest sha256) {

  /** Of each the SHA-256, once. */
  public static List<Digest> digests(List<Attachment> files) {
    return files.stream().map(Attachment::sha256).distinct().toList();
  }
}
