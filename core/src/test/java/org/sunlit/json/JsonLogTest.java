package org.sunlit.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sunlit.record.Actor;
import org.sunlit.record.Behalf;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.Happening;
import org.sunlit.record.Ids;
import org.sunlit.record.PersonId;
import org.sunlit.record.PostId;
import org.sunlit.record.SubjectId;
import org.sunlit.request.RequestFact;

/** An entry is hashed as it is written: what is read here may never look otherwise. */
class JsonLogTest {
  private static final SubjectId SUBJECT = new SubjectId("request-1");
  private static final PostId OFFICE = new PostId("office");
  private static final PersonId CLERK = new PersonId("clerk");
  private static final Instant AT = Instant.parse("2026-03-09T01:02:03.000450Z");
  private static final RequestFact ERASED =
      new RequestFact.PaperErased(new Digest("a".repeat(64)), ErasureReason.RETENTION_OVER);

  private final JsonLog<RequestFact> log = JsonLog.ofRequests(new Json());

  private List<Entry> written(Actor by, RequestFact... facts) {
    return log.write(
        SUBJECT,
        List.of(),
        List.of(facts),
        fact -> Entry.Visibility.INTERNAL,
        new Happening(AT, by),
        "order-1",
        new Ids(new Random(1)));
  }

  private static String envelope(Entry entry) {
    return entry.envelope().body().toUtf8();
  }

  @Test
  void an_event_says_what_happened() {
    assertThat(written(Actor.in(OFFICE, CLERK), ERASED).get(0).event().body().toUtf8())
        .isEqualTo(
            "{\"fact\":{\"content\":\"%s\",\"reason\":\"retention-over\"},\"kind\":\"request-paper-erased\",\"subject\":\"request-1\"}"
                .formatted("a".repeat(64)));
  }

  @Test
  void an_envelope_says_who_stated_it_and_when_and_what_came_before() {
    List<Entry> two = written(Actor.in(OFFICE, CLERK), ERASED, ERASED);

    assertThat(envelope(two.get(0)))
        .isEqualTo(
            "{\"at\":\"2026-03-09T01:02:03.000450Z\",\"order\":\"order-1\",\"person\":\"clerk\",\"post\":\"office\","
                + "\"previous\":\"%s\",\"sequence\":1,\"visibility\":\"internal\"}"
                    .formatted(Entry.NOTHING_BEFORE.toBase64()));
    assertThat(envelope(two.get(1)))
        .contains("\"previous\":\"" + two.get(0).hash().toBase64() + "\",\"sequence\":2,");
    assertThat(log.happening(two.get(1))).isEqualTo(log.happening(two.get(0)));
  }

  @Test
  void an_envelope_of_somebody_without_a_post_names_none() {
    assertThat(envelope(written(Actor.participant(CLERK), ERASED).get(0)))
        .contains("\"person\":\"clerk\",\"previous\":");
  }

  @Test
  void an_envelope_says_in_whose_place_and_by_what_right() {
    PostId keeper = new PostId("keeper");
    Actor deputy = new Actor(CLERK, OFFICE, Behalf.deputyOf(keeper));
    Actor delegate = new Actor(CLERK, OFFICE, Behalf.delegatedBy(keeper, "校发〔2026〕1号"));

    assertThat(envelope(written(deputy, ERASED).get(0)))
        .contains("\"mandate\":\"deputy\",\"onBehalfOf\":\"keeper\",\"order\":\"order-1\"")
        .doesNotContain("basis");
    assertThat(envelope(written(delegate, ERASED).get(0)))
        .contains(
            "\"basis\":\"校发〔2026〕1号\",\"mandate\":\"delegation\",\"onBehalfOf\":\"keeper\",\"order\":\"order-1\"");
  }
}
