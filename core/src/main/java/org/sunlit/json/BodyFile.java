package org.sunlit.json;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.sunlit.catalog.BodyId;
import org.sunlit.organization.Body;
import org.sunlit.record.PostId;
import org.sunlit.words.Words;

/** A body in a profile. */
record BodyFile(
    @NotNull BodyId id,
    @NotNull Words name,
    @NotNull PostId secretary,
    @NotNull PostId chair,
    @Positive int members,
    @Positive int quorum) {

  Body body() {
    return new Body(id, name, secretary, chair, members, quorum);
  }
}
