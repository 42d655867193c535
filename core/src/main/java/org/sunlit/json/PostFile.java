package org.sunlit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.organization.InForce;
import org.sunlit.organization.Post;
import org.sunlit.organization.Role;
import org.sunlit.record.PostId;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/** A post in a profile. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PostFile(
    @NotNull PostId id,
    @NotNull Words title,
    @NotNull UnitId unit,
    @NotNull Set<@NotNull Role> roles,
    @Nullable Set<@NotNull UnitId> portfolio,
    @Nullable List<@NotNull PostId> deputies,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  static PostFile of(Post post) {
    return new PostFile(
        post.id(),
        post.title(),
        post.unit(),
        Tidy.sorted(post.roles()),
        Tidy.ifAny(Tidy.sorted(post.portfolio())),
        Tidy.ifAny(post.deputies()),
        post.inForce().from(),
        post.inForce().until());
  }

  Post post() {
    return new Post(
        id,
        title,
        unit,
        roles,
        portfolio == null ? Set.of() : portfolio,
        deputies == null ? List.of() : deputies,
        new InForce(from, until));
  }
}
