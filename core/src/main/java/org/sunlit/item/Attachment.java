package org.sunlit.item;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;
import org.sunlit.record.Digest;

/** A file that belongs to a version; the bytes are in the blob store under their SHA-256. */
public record Attachment(
    @NotBlank @Within(Limit.TITLE) String name,
    @NotBlank String mediaType,
    @PositiveOrZero long size,
    @NotNull Digest sha256) {}
