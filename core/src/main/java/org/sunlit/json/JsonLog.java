package org.sunlit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunlit.accountability.AccountabilityFact;
import org.sunlit.example.ExampleFact;
import org.sunlit.finding.FindingFact;
import org.sunlit.inspection.InspectionFact;
import org.sunlit.item.ItemFact;
import org.sunlit.listing.ListFact;
import org.sunlit.outlet.OutletFact;
import org.sunlit.record.Actor;
import org.sunlit.record.Behalf;
import org.sunlit.record.Bytes;
import org.sunlit.record.Entry;
import org.sunlit.record.Happening;
import org.sunlit.record.Ids;
import org.sunlit.record.Log;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.record.SubjectId;
import org.sunlit.report.ReportFact;
import org.sunlit.request.RequestFact;
import org.sunlit.task.TaskFact;
import org.sunlit.withholding.WithholdingFact;

/** Facts as entries in JSON: the event says what happened, the envelope who stated it and when. */
public final class JsonLog<F> implements Log<F> {
  private final Json json;
  private final FactKinds<F> kinds;
  private final Lately<F> known = new Lately<>();
  private final Lately<Happening> happenings = new Lately<>();

  JsonLog(Json json, FactKinds<F> kinds) {
    this.json = json;
    this.kinds = kinds;
  }

  /** The log of disclosure items. */
  public static JsonLog<ItemFact> ofItems(Json json) {
    return new JsonLog<>(json, FactKinds.OF_ITEMS);
  }

  /** The log of units' lists. */
  public static JsonLog<ListFact> ofLists(Json json) {
    return new JsonLog<>(json, FactKinds.OF_LISTS);
  }

  /** The log of requests for new entries. */
  public static JsonLog<RequestFact> ofRequests(Json json) {
    return new JsonLog<>(json, FactKinds.OF_REQUESTS);
  }

  /** The log of what is withheld. */
  public static JsonLog<WithholdingFact> ofWithholdings(Json json) {
    return new JsonLog<>(json, FactKinds.OF_WITHHOLDINGS);
  }

  /** The log of tasks and suggestions. */
  public static JsonLog<TaskFact> ofTasks(Json json) {
    return new JsonLog<>(json, FactKinds.OF_TASKS);
  }

  /** The log of findings. */
  public static JsonLog<FindingFact> ofFindings(Json json) {
    return new JsonLog<>(json, FactKinds.OF_FINDINGS);
  }

  /** The log of outlets. */
  public static JsonLog<OutletFact> ofOutlets(Json json) {
    return new JsonLog<>(json, FactKinds.OF_OUTLETS);
  }

  /** The log of good examples. */
  public static JsonLog<ExampleFact> ofExamples(Json json) {
    return new JsonLog<>(json, FactKinds.OF_EXAMPLES);
  }

  /** The log of inspections. */
  public static JsonLog<InspectionFact> ofInspections(Json json) {
    return new JsonLog<>(json, FactKinds.OF_INSPECTIONS);
  }

  /** The log of accountability cases. */
  public static JsonLog<AccountabilityFact> ofAccountability(Json json) {
    return new JsonLog<>(json, FactKinds.OF_ACCOUNTABILITY);
  }

  /** The log of reports to the leading group. */
  public static JsonLog<ReportFact> ofReports(Json json) {
    return new JsonLog<>(json, FactKinds.OF_REPORTS);
  }

  @Override
  public List<Entry> write(
      SubjectId subject,
      List<Entry> before,
      List<F> facts,
      Function<F, Entry.Visibility> shown,
      Happening how,
      String order,
      Ids ids) {
    List<Entry> written = new ArrayList<>();
    Bytes previous = before.isEmpty() ? Entry.NOTHING_BEFORE : before.get(before.size() - 1).hash();
    long sequence = before.size();
    for (F fact : facts) {
      sequence++;
      Object stated = kinds.stated(fact);
      Entry.Visibility visibility = shown.apply(fact);
      Entry entry =
          Entry.of(
              subject,
              sequence,
              visibility,
              new Entry.Opening(
                  ids.salt(), json.write(new EventShape(stated, kinds.of(stated), subject))),
              new Entry.Opening(
                  ids.salt(),
                  json.write(EnvelopeShape.of(sequence, visibility, previous, how, order))));
      known.wrote(entry.event().body(), fact, this::fact);
      happenings.wrote(entry.envelope().body(), how, this::happening);
      written.add(entry);
      previous = entry.hash();
    }
    return written;
  }

  /** What an event looks like. */
  private record EventShape(Object fact, String kind, SubjectId subject) {}

  /** What an envelope looks like; what does not apply is not there. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record EnvelopeShape(
      Instant at,
      @Nullable String basis,
      @Nullable String mandate,
      @Nullable PostId onBehalfOf,
      String order,
      PersonId person,
      @Nullable PostId post,
      Bytes previous,
      long sequence,
      Entry.Visibility visibility) {

    static EnvelopeShape of(
        long sequence, Entry.Visibility visibility, Bytes previous, Happening how, String order) {
      Actor by = how.by();
      Behalf behalf = by.onBehalf().orElse(null);
      return new EnvelopeShape(
          how.at(),
          behalf == null ? null : behalf.restsOn().orElse(null),
          behalf == null ? null : behalf.right().code(),
          behalf == null ? null : behalf.of(),
          order,
          by.person(),
          by.post().orElse(null),
          previous,
          sequence,
          visibility);
    }
  }

  @Override
  public F fact(Entry entry) {
    return known.read(entry.event().body(), this::fact);
  }

  private F fact(Bytes body) {
    JsonNode event = json.tree(body.toUtf8());
    return kinds.fact(
        json.read(event.path("fact"), "/fact", kinds.type(event.path("kind").asText())));
  }

  @Override
  public Happening happening(Entry entry) {
    return happenings.read(entry.envelope().body(), this::happening);
  }

  private Happening happening(Bytes body) {
    JsonNode envelope = json.tree(body.toUtf8());
    return new Happening(
        Instant.parse(envelope.path("at").asText()),
        new Actor(
            new PersonId(envelope.path("person").asText()),
            Optional.ofNullable(envelope.get("post"))
                .map(post -> new PostId(post.asText()))
                .orElse(null),
            behalf(envelope)));
  }

  /** None where somebody acts for themselves, nor in what was written before others could. */
  private static @Nullable Behalf behalf(JsonNode envelope) {
    JsonNode post = envelope.get("onBehalfOf");
    if (post == null) return null;
    JsonNode basis = envelope.get("basis");
    return new Behalf(
        new PostId(post.asText()),
        Behalf.Right.of(envelope.path("mandate").asText()),
        basis == null ? null : basis.asText());
  }

  /** The previous leaf that an entry's envelope repeats. */
  public String previous(Entry entry) {
    return json.tree(entry.envelope().body().toUtf8()).path("previous").asText();
  }
}
