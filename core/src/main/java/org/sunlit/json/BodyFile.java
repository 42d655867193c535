package org.sunlit.json;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.BodyId;
import org.sunlit.organization.Body;
import org.sunlit.organization.BodyKind;
import org.sunlit.organization.Fraction;
import org.sunlit.record.PostId;
import org.sunlit.words.Words;

/** A body in a profile; without a quorum or a majority those of its kind hold. */
record BodyFile(
    @NotNull BodyId id,
    @NotNull Words name,
    @NotNull BodyKind kind,
    @NotNull PostId secretary,
    @NotNull PostId chair,
    @Nullable Set<@NotNull PostId> scrutineers,
    @Positive int members,
    @Nullable Fraction quorum,
    @Nullable Fraction majority) {

  Body body() {
    return new Body(
        id,
        name,
        kind,
        secretary,
        chair,
        scrutineers == null ? Set.of() : scrutineers,
        members,
        quorum == null ? kind.quorum() : quorum,
        majority == null ? kind.majority() : majority);
  }
}
