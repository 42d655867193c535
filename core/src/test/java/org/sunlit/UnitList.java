package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sunlit.catalog.Affair;
import org.sunlit.catalog.Conduct;
import org.sunlit.catalog.Manner;
import org.sunlit.catalog.Timing;
import org.sunlit.listing.Departure;
import org.sunlit.listing.DisclosureList;
import org.sunlit.listing.DisclosureLists;
import org.sunlit.listing.EntryDraft;
import org.sunlit.listing.ListDecision.AdoptList;
import org.sunlit.listing.ListDecision.CheckList;
import org.sunlit.listing.ListDrafting.DraftList;
import org.sunlit.listing.ListDrafting.ProposeList;
import org.sunlit.listing.ListStage;
import org.sunlit.listing.Requirement;
import org.sunlit.procedure.Profile;
import org.sunlit.record.Actor;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.UnitId;

/** One unit's list of the small university, driven as far as a test needs it. */
public final class UnitList {
  public static final Actor LEADING_GROUP = School.holderOf("lg-chair");

  /** As most entries are: online on the site, once a year, six stages. */
  public static final Manner ON_THE_SITE = new Manner(Manner.Medium.ONLINE, List.of("site"));

  public static final Timing YEARLY =
      Timing.periodic(new Timing.Cycle(Timing.Cycle.Every.YEAR, MonthDay.of(1, 1), 90));

  public static final Conduct ROUTINE =
      new Conduct(
          Profile.ROUTINE,
          List.of(),
          Map.of(),
          false,
          Conduct.OpinionTexts.GROUPED,
          false,
          false,
          false,
          null);

  public final School school;
  public final UnitId unit;
  public final SubjectId id;
  private final Actor handler;
  private final Actor head;

  private UnitList(School school, String unit, String prefix) {
    this.school = school;
    this.unit = new UnitId(unit);
    this.id = DisclosureList.of(this.unit);
    this.handler = School.holderOf(prefix + "-handler");
    this.head = School.holderOf(prefix + "-head");
  }

  public static UnitList ofStudentAffairs(School school) {
    return new UnitList(school, "student-affairs", "sa");
  }

  public static UnitList ofFinance(School school) {
    return new UnitList(school, "finance", "fi");
  }

  public static UnitList ofComputing(School school) {
    return new UnitList(school, "computing", "cs");
  }

  /** The list of student affairs with nothing but what it has to hold, and one entry of its own. */
  public static UnitList at(ListStage stage, School school) {
    UnitList list = ofStudentAffairs(school);
    switch (stage) {
      case DRAFT -> list.drafted(list.core(), list.entry("X-01"));
      case PROPOSED -> list.proposed(list.core(), list.entry("X-01"));
      case CHECKED -> list.checked(list.core(), list.entry("X-01"));
      case IN_FORCE -> list.adopted(list.core(), list.entry("X-01"));
    }
    assertThat(list.state().list().stage()).isEqualTo(stage);
    return list;
  }

  /** S-37 as the profile has it. */
  public EntryDraft core() {
    return EntryDraft.of(School.PROFILE.catalog().entry("S-37").orElseThrow());
  }

  /** A whole entry of the unit's own. */
  public EntryDraft entry(String code) {
    return new EntryDraft(
        code,
        "本单位年度工作总结",
        "其他信息",
        Set.of(Affair.SCHOOL),
        Set.of(),
        Set.of(),
        unit,
        List.of(Audience.PUBLIC),
        ON_THE_SITE,
        YEARLY,
        ROUTINE,
        List.of("posts-rule"),
        null,
        null,
        null);
  }

  public DraftList draft(EntryDraft... entries) {
    return new DraftList(id, Arrays.asList(entries), List.of(), List.of(), null);
  }

  public DraftList departing(String code, EntryDraft... entries) {
    return new DraftList(
        id, Arrays.asList(entries), List.of(new Departure(code, "该事项由其他单位公开")), List.of(), null);
  }

  public DraftList requiring(Requirement requirement, EntryDraft... entries) {
    return new DraftList(id, Arrays.asList(entries), List.of(), List.of(requirement), null);
  }

  public void drafted(EntryDraft... entries) {
    school.done(handler, draft(entries));
  }

  public Digest proposed(DraftList draft) {
    school.done(handler, draft);
    return proposed();
  }

  public Digest proposed(EntryDraft... entries) {
    return proposed(draft(entries));
  }

  public Digest proposed() {
    return new Digest(
        Optional.ofNullable(school.done(head, new ProposeList(id)).answers().get("digest"))
            .orElseThrow());
  }

  public Digest checked(EntryDraft... entries) {
    return checked(draft(entries));
  }

  public Digest checked(DraftList draft) {
    Digest digest = proposed(draft);
    school.done(School.OFFICE, new CheckList(id, digest));
    return digest;
  }

  public void adopted(EntryDraft... entries) {
    adopted(draft(entries));
  }

  public void adopted(DraftList draft) {
    school.done(LEADING_GROUP, adopting(checked(draft)));
  }

  public AdoptList adopting(Digest digest) {
    return new AdoptList(id, digest, school.clock.today(), "领导小组2026年第3次会议");
  }

  /** The list as the office sees it. */
  public DisclosureLists.OnDesk state() {
    return school.sunlit.catalog().lists(School.OFFICE).stream()
        .filter(each -> each.list().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  public Actor handler() {
    return handler;
  }

  public Actor head() {
    return head;
  }
}
