package org.sunlit.demo.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunlit.demo.scenario.ScenarioFile.ActorFile;
import org.sunlit.demo.scenario.ScenarioFile.LineFile;
import org.sunlit.words.Words;

/** One step of a file that stands for a version's whole way from its draft to its release. */
final class ApprovedVersion {
  static final String NAME = "approved-version";
  private static final String OUTLETS = "outlets";

  /** Between an order and the next; all of them are then given within half a day. */
  private static final Duration APART = Duration.ofMinutes(20);

  private final Step step;
  private final LineFile line;
  private final List<String> outlets;
  private final String digest;
  private final List<Step> steps = new ArrayList<>();

  private ApprovedVersion(Step step, LineFile line, List<String> outlets) {
    this.step = step;
    this.line = line;
    this.outlets = outlets;
    this.digest = step.save().getOrDefault("digest", NAME + ":" + step.pointer());
  }

  static boolean is(Step step) {
    return step.order().equals(NAME);
  }

  /**
   * What the step stands for.
   *
   * @throws Complaint if it does not say by whom, or on which outlets
   */
  static ApprovedVersion of(
      String file, Step step, @Nullable String by, @Nullable Map<String, LineFile> lines) {
    LineFile line = by == null || lines == null ? null : lines.get(by);
    if (line == null) {
      throw Complaint.at(
          file, step.pointer() + "/by", new Words("应为 lines 中的名称", "must be a name from lines"));
    }
    JsonNode given = step.with().path(OUTLETS);
    List<String> outlets = new ArrayList<>();
    given.forEach(each -> outlets.add(each.asText()));
    if (!given.isArray() || outlets.isEmpty()) {
      throw Complaint.at(
          file,
          step.pointer() + "/with/" + OUTLETS,
          new Words("应列出发布渠道", "must list the outlets to be released on"));
    }
    if (!step.expect().equals(Expectation.ACCEPTED) || step.as() != null) {
      throw Complaint.at(
          file,
          step.pointer(),
          new Words(
                  "{name} 由 by 指定各办理人，每一步都应办理完成",
                  "{name} names its people by by, and all of it is accepted")
              .with(Map.of("name", NAME)));
    }
    return new ApprovedVersion(step, line, outlets);
  }

  /** Each an order by its own actor. */
  List<Step> steps() {
    ObjectNode draft = step.with().deepCopy();
    draft.remove(OUTLETS);
    add("draft-version", line.draft(), draft, Map.of());
    Map<String, String> save = new HashMap<>(step.save());
    save.put("digest", digest);
    add("propose", line.draft(), JsonNodeFactory.instance.objectNode(), save);
    add("review", line.review(), named(), Map.of());
    add("review-confidentiality", line.confidentiality(), named(), Map.of());
    add("approve", line.approve(), named(), Map.of());
    if (line.countersign() != null) add("countersign", line.countersign(), named(), Map.of());
    for (String outlet : outlets) {
      add("release", line.release(), named().put("outlet", outlet), Map.of());
    }
    return List.copyOf(steps);
  }

  private ObjectNode named() {
    return JsonNodeFactory.instance.objectNode().put("digest", "${" + digest + "}");
  }

  private void add(String order, ActorFile actor, ObjectNode with, Map<String, String> save) {
    LocalDateTime at = step.at().plus(APART.multipliedBy(steps.size()));
    Note note = steps.isEmpty() ? step.note() : null;
    Words shows = steps.isEmpty() ? step.shows() : null;
    steps.add(
        new Step(
            0,
            step.pointer(),
            at,
            step.matter(),
            actor.actor(),
            order,
            with,
            Expectation.ACCEPTED,
            save,
            shows,
            note));
  }
}
