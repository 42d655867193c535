package org.sunlit.store.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.sunlit.School;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.organization.Unit;
import org.sunlit.procedure.Stage;
import org.sunlit.reading.Bigrams;
import org.sunlit.reading.Grams;
import org.sunlit.reading.Shown;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.Viewer;
import org.sunlit.visibility.VisibilityScope;

/** Some items disclosed to all sorts of people, made up from a number. */
final class World {
  static final Instant NOW = Instant.parse("2026-03-09T04:00:00Z");
  private static final List<Community> COMMUNITIES = List.of(Community.values());
  private static final String LETTERS = "阳光三务公开目录";
  private static final List<Stage> STAGES =
      List.of(Stage.PRIOR_DISCLOSURE, Stage.CONSULTATION, Stage.RESULT_DISCLOSURE);

  final Random random;
  final List<Shown> items = new ArrayList<>();
  final Map<SubjectId, Map<VisibilityScope, String>> texts = new HashMap<>();
  private final List<VisibilityScope> scopes = new ArrayList<>();

  World(long seed, int size) {
    this.random = new Random(seed);
    for (int each = 0; each < 12; each++) scopes.add(scope());
    for (int each = 0; each < size; each++) items.add(item("item-" + seed + "-" + each));
  }

  /** What was written before, changed a little: some is gone, some is to be seen again. */
  void change() {
    for (int at = 0; at < items.size(); at++) {
      if (random.nextInt(3) > 0) continue;
      Shown before = items.get(at);
      Shown after = item(before.key());
      Set<VisibilityScope> gone = new LinkedHashSet<>(before.gone());
      before.lines().forEach(each -> gone.add(each.scope()));
      after.lines().forEach(each -> gone.remove(each.scope()));
      items.set(
          at,
          new Shown(
              after.subject(), after.entry(), after.down(), after.lines(), List.copyOf(gone)));
    }
  }

  boolean write(Transaction transaction) {
    items.forEach(transaction::put);
    for (Shown item : items) {
      Map<Long, Grams.Text> found = new HashMap<>();
      for (Shown.Line each : item.lines()) {
        String text = texts.getOrDefault(item.subject(), Map.of()).getOrDefault(each.scope(), "");
        found.put(each.scopeId(), new Grams.Text(each.version(), Bigrams.of(text)));
      }
      transaction.put(new Grams(item.subject(), item.isDown(NOW) ? Map.of() : found));
    }
    return true;
  }

  private Shown item(String id) {
    SubjectId subject = new SubjectId(id);
    List<CatalogEntry> entries = School.PROFILE.catalog().entries();
    Map<VisibilityScope, Shown.Line> lines = new HashMap<>();
    List<VisibilityScope> order = new ArrayList<>();
    Map<VisibilityScope, String> said = new HashMap<>();
    long day = random.nextInt(60);
    for (int visit = 0; visit < random.nextInt(4); visit++) {
      VisibilityScope scope = scopes.get(random.nextInt(scopes.size()));
      day += random.nextInt(3);
      String text = text(8);
      said.put(scope, text);
      lines.put(
          scope,
          new Shown.Line(
              scope,
              visit,
              STAGES.get(random.nextInt(STAGES.size())),
              NOW.minusSeconds(86_400L * (80 - day)),
              visit + 1,
              "关于" + text + "的公告",
              "摘要" + visit));
      order.remove(scope);
      order.add(scope);
    }
    texts.put(subject, said);
    Instant down = random.nextInt(5) == 0 ? NOW.plusSeconds(random.nextInt(3) - 1) : null;
    return new Shown(
        subject,
        entries.get(random.nextInt(entries.size())).code(),
        down,
        order.stream().map(lines::get).toList(),
        List.of());
  }

  String text(int length) {
    StringBuilder text = new StringBuilder();
    for (int each = 0; each < length; each++) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private VisibilityScope scope() {
    List<Audience> audiences = new ArrayList<>();
    for (int each = 0; each <= random.nextInt(3); each++) audiences.add(audience());
    return School.PROFILE.order().scope(audiences);
  }

  private Audience audience() {
    List<String> groups = List.copyOf(School.PROFILE.order().groups().keySet());
    if (random.nextInt(4) == 0 && !groups.isEmpty()) {
      return Audience.group(groups.get(random.nextInt(groups.size())));
    }
    Community community = COMMUNITIES.get(random.nextInt(COMMUNITIES.size()));
    return community == Community.PUBLIC || random.nextBoolean()
        ? Audience.of(community)
        : Audience.of(community, unit());
  }

  private UnitId unit() {
    List<Unit> units = School.PROFILE.units();
    return units.get(random.nextInt(units.size())).id();
  }

  Viewer viewer() {
    Set<Viewer.Membership> held = new LinkedHashSet<>();
    for (int each = 0; each < random.nextInt(3); each++) {
      Community community = COMMUNITIES.get(1 + random.nextInt(COMMUNITIES.size() - 1));
      held.add(new Viewer.Membership(community, random.nextInt(4) == 0 ? null : unit()));
    }
    Set<String> groups = new LinkedHashSet<>();
    for (String each : School.PROFILE.order().groups().keySet()) {
      if (random.nextBoolean()) groups.add(each);
    }
    groups.add("no-such-group");
    return new Viewer(held, groups);
  }
}
