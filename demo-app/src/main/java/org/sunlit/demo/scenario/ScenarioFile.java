package org.sunlit.demo.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.visibility.Audience;

/**
 * A scenario as it is written; SCENARIO.md says what each key means.
 *
 * @param school a profile, or the name of the file that holds one
 */
record ScenarioFile(
    @NotNull JsonNode school,
    @NotEmpty List<@NotNull @Valid PersonFile> people,
    @NotEmpty List<@NotNull @Valid StepFile> steps) {

  /** Someone of the host's directory. */
  record PersonFile(
      @NotNull PersonId id,
      @Nullable Set<@NotNull PostId> posts,
      @Nullable List<@NotNull Audience> memberships,
      @Nullable Set<@NotBlank String> groups) {}

  /** One step; {@code at} is read later, so that a wrong date is named as one. */
  record StepFile(
      @NotBlank String at,
      @Nullable @Valid ActorFile as,
      @JsonProperty("do") @NotBlank String order,
      @Nullable ObjectNode with,
      @Nullable JsonNode expect,
      @Nullable Map<@NotBlank String, @NotBlank String> save,
      @Nullable String note) {}

  /** Who acts, and in which post, if in one. */
  record ActorFile(@NotNull PersonId person, @Nullable PostId post) {}
}
