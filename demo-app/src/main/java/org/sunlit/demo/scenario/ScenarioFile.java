package org.sunlit.demo.scenario;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Actor;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.visibility.Audience;
import org.sunlit.words.Words;

/**
 * A scenario as it is written; SCENARIO.md says what each key means.
 *
 * @param school a profile, or the name of the file that holds one
 * @param lines who takes part in approving a version, under names of the scenario's own
 */
record ScenarioFile(
    @NotNull JsonNode school,
    @NotEmpty List<@NotNull @Valid PersonFile> people,
    @Nullable Map<@NotBlank String, @NotNull @Valid LineFile> lines,
    @NotEmpty List<@NotNull @Valid StepFile> steps) {

  /** The form of a matter's name; those without one are called by their numbers. */
  static final String MATTER = "[a-z][a-z0-9-]{0,31}";

  /** Someone of the host's directory. */
  record PersonFile(
      @NotNull PersonId id,
      @Nullable Set<@NotNull PostId> posts,
      @Nullable List<@NotNull Audience> memberships,
      @Nullable Set<@NotBlank String> groups) {}

  /** One step; {@code at} is read later, so that a wrong date is named as one. */
  record StepFile(
      @NotBlank String at,
      @Nullable @Pattern(regexp = MATTER) String matter,
      @Nullable @Valid ActorFile as,
      @Nullable String by,
      @JsonProperty("do") @NotBlank String order,
      @Nullable ObjectNode with,
      @Nullable JsonNode expect,
      @Nullable Map<@NotBlank String, @NotBlank String> save,
      @Nullable Words shows,
      @Nullable Note note) {}

  /** Who acts, and in which post, if in one. */
  record ActorFile(@NotNull PersonId person, @Nullable PostId post) {
    Actor actor() {
      return new Actor(person, post);
    }
  }

  /** Who drafts a version, and whom it has to pass from there. */
  record LineFile(
      @NotNull @Valid ActorFile draft,
      @NotNull @Valid ActorFile review,
      @JsonProperty("review-confidentiality") @NotNull @Valid ActorFile confidentiality,
      @NotNull @Valid ActorFile approve,
      @Nullable @Valid ActorFile countersign,
      @NotNull @Valid ActorFile release) {}
}
