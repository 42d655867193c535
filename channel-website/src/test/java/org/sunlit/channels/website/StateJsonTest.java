package org.sunlit.channels.website;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.Publication;
import org.sunlit.channels.tck.Publications;
import org.sunlit.channels.website.root.SitePath;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

class StateJsonTest {
  private static final SitePath SOMEWHERE = new SitePath("standing/some.json");

  @Test
  void every_publication_comes_back_as_it_was_placed() {
    for (Publication each :
        List.of(
            Publications.article(),
            Publications.minimal(),
            Publications.hostile(),
            Publications.catalog(),
            Publications.ledger())) {
      Kept kept = new Kept.Placed(Sites.key(each), each, "digest");
      assertThat(StateJson.read(SOMEWHERE, StateJson.write(kept, Kept.class), Kept.class))
          .isEqualTo(kept);
    }
  }

  @Test
  void a_withdrawal_comes_back_and_holds_nothing_of_the_publication() {
    Publication article = Publications.article();
    Words words = new Words("公示期满，已撤下", "The notice period is over; taken down");
    Kept kept = new Kept.Withdrawn(Sites.key(article), article.path(), words, "digest");
    byte[] json = StateJson.write(kept, Kept.class);
    assertThat(StateJson.read(SOMEWHERE, json, Kept.class)).isEqualTo(kept);
    assertThat(new String(json, StandardCharsets.UTF_8)).doesNotContain(article.title());
  }

  @Test
  void a_scope_comes_back_without_the_schools_units() {
    UnitId college = new UnitId("cs");
    VisibilityScope scope =
        Units.none()
            .unit(college)
            .group("cadres", Audience.of(Community.STAFF))
            .scope(
                Audience.of(Community.STUDENTS, college),
                Audience.of(Community.PARTY_MEMBERS, college),
                Audience.group("cadres"));
    Publication narrow = Publications.from(Publications.minimal()).reach(scope).done();
    Kept kept = new Kept.Placed(Sites.key(narrow), narrow, "digest");
    assertThat(StateJson.read(SOMEWHERE, StateJson.write(kept, Kept.class), Kept.class))
        .isEqualTo(kept);
  }

  @Test
  void a_damaged_file_is_named() {
    assertThatThrownBy(
            () ->
                StateJson.read(
                    SOMEWHERE, "{\"kept\":".getBytes(StandardCharsets.UTF_8), Kept.class))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("standing/some.json");
  }
}
