package org.sunlit.item;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.consultation.Hearing;
import org.sunlit.deliberation.Chamber;
import org.sunlit.organization.Acting;
import org.sunlit.organization.Inspectors;
import org.sunlit.organization.Post;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Stage;
import org.sunlit.protection.PersonalInformation;
import org.sunlit.record.Content;
import org.sunlit.record.Digest;
import org.sunlit.reminder.Reminder;
import org.sunlit.reminder.ReminderCommand.ReminderText;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Viewer;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.withholding.Withholding;

/**
 * What is decided on: the item with its rows, who acts in which school, and what else the host
 * says.
 *
 * @param entry the item's catalog entry, or the one that a matter is to be raised under
 * @param withheld where the register says that the item or all of its entry is not disclosed
 * @param shelf the item's papers
 * @param inspectors who may inspect the matter; none before it is raised
 * @param evidenceConfirmed whether the host's workflow confirms the approval that the order rests
 *     on
 * @param personalInformation what finds it in a text
 * @param wantedOn whether something of the item is to stand on an outlet now
 */
public record Dossier(
    DisclosureItem item,
    @Nullable CatalogEntry entry,
    @Nullable Withholding withheld,
    Acting acting,
    Speaker speaker,
    Hearing hearing,
    Chamber chamber,
    @Nullable Draft draft,
    Shelf shelf,
    @Nullable Inspectors inspectors,
    boolean evidenceConfirmed,
    PersonalInformation personalInformation,
    Predicate<String> wantedOn) {

  /** Where the papers of one item are read, and the entry that it goes by. */
  public interface Shelf {
    /** The catalog's entry of this code as it is, or as it last was. */
    Optional<CatalogEntry> entry(String code);

    /** The paper, or nothing if it was erased or never there. */
    <T> Optional<T> paper(Digest digest, Class<T> type);

    Optional<Content> content(Digest digest);

    /** Whether the file's bytes are kept, all of them. */
    boolean keeps(Attachment file);

    /** Whether there are bytes of this SHA-256. */
    boolean keeps(Digest sha256);
  }

  Dossier seenBy(Acting other) {
    return new Dossier(
        item,
        entry,
        withheld,
        other,
        speaker,
        hearing,
        chamber,
        draft,
        shelf,
        inspectors,
        evidenceConfirmed,
        personalInformation,
        wantedOn);
  }

  public SchoolProfile school() {
    return acting.school();
  }

  Viewer viewer() {
    return acting.viewer();
  }

  public Stage stage() {
    return item.stage();
  }

  /** The entry, where the gates have made sure of one. */
  CatalogEntry required() {
    if (entry == null) throw new IllegalStateException("the item has no entry: " + item.id());
    return entry;
  }

  /** The approved version that differs from what stands in nothing but its wider scope. */
  Optional<Version> wider() {
    Version shown = item.shown().orElse(null);
    if (shown == null) return Optional.empty();
    return item.readyFor(shown.stage())
        .filter(each -> isOnlyWider(paper(each), each.scope(), shown));
  }

  Version requiredWider() {
    return wider().orElseThrow(() -> new IllegalStateException("no wider version: " + item.id()));
  }

  /** Whether a paper is that of the shown version but for a scope that includes the shown one. */
  boolean isOnlyWider(Optional<VersionPaper> paper, VisibilityScope scope, Version shown) {
    return paper.isPresent()
        && paper(shown).filter(each -> each.saysTheSameAs(paper.get())).isPresent()
        && school().order().includes(scope, shown.scope())
        && !scope.equals(shown.scope());
  }

  /** The stages that a version may be written for now. */
  Set<Stage> coming() {
    Set<Stage> coming = EnumSet.noneOf(Stage.class);
    item.resumesAt().ifPresent(coming::add);
    DisclosureProcedure.table(item.profile()).from(item.stage()).stream()
        .filter(move -> item.maySkip() || !DisclosureProcedure.skips(move))
        .filter(move -> announcesAtOnce() || !move.name().equals("announce-together"))
        .forEach(move -> move.entered().ifPresent(coming::add));
    coming.removeIf(each -> !each.showsVersion());
    return coming;
  }

  private boolean announcesAtOnce() {
    return entry != null && entry.conduct().oneAnnouncement();
  }

  /** The draft, where the gates have made sure of one. */
  Draft requiredDraft() {
    if (draft == null) throw new IllegalStateException("the item has no draft: " + item.id());
    return draft;
  }

  Optional<VersionPaper> paper(Version version) {
    return shelf.paper(version.digest(), VersionPaper.class);
  }

  /** Whom an invitation of these asks. */
  Asked asked(List<Audience> invited) {
    return new Asked(invited, required(), school().order());
  }

  /** Whether the actor has this act to do on the matter, for whichever post they act. */
  boolean actorMay(Act act) {
    return entry != null && acting.may(act, entry);
  }

  /** Whether the actor may inspect the matter: as what they act, and without a stake (C2.25). */
  boolean actorInspects() {
    return inspectors != null && inspectors.include(acting);
  }

  /** Whether a post that the actor acts for may approve at this height. */
  boolean actorHas(Authority authority) {
    return entry != null && acting.actsFor().anyMatch(each -> has(each, authority, entry));
  }

  private boolean has(Post post, Authority authority, CatalogEntry under) {
    return authority == Authority.LEADING_GROUP
        ? school().chairsTheLeadingGroup(post)
        : authority.approvers().stream().anyMatch(role -> school().holds(post, role, under));
  }

  /** The draft, for those who write it or will have to review it. */
  public Optional<Draft> draftForActor() {
    return Optional.ofNullable(draft).filter(each -> actorMay(Act.DRAFT) || actorMay(Act.REVIEW));
  }

  /** Whether the actor's post has anything to do on the matter. */
  boolean isOnActorsDesk() {
    return item.isRaised() && List.of(Act.values()).stream().anyMatch(this::actorMay);
  }

  /** Whether it is for the actor's post to weigh opinions on the matter. */
  boolean isWeighedByActor() {
    return Stream.of(
            Act.DRAFT, Act.CONDUCT, Act.RELEASE_DISPOSITIONS, Act.ENTER_OPINION, Act.DECIDE_APPEAL)
        .anyMatch(this::actorMay);
  }

  /** Whether the actor may know of the matter at all. */
  boolean concernsActor() {
    return isOnActorsDesk() || isSeenByActor();
  }

  /** The reminders with their texts. */
  List<Reminder.Shown> reminders() {
    return item.reminders().all().stream()
        .map(
            each ->
                new Reminder.Shown(
                    each,
                    shelf
                        .paper(each.text(), ReminderText.class)
                        .map(ReminderText::text)
                        .orElse("")))
        .toList();
  }

  /** The newest title there is: of a version, of the draft, of the entry. */
  String title() {
    List<Version> versions = item.versions();
    for (int at = versions.size() - 1; at >= 0; at--) {
      Optional<VersionPaper> paper = paper(versions.get(at));
      if (paper.isPresent()) return paper.get().title();
    }
    return draft != null ? draft.paper().title() : required().title();
  }

  /** Whether the actor may see something of the item that is disclosed. */
  private boolean isSeenByActor() {
    return item.stage() != Stage.WITHDRAWN
        && item.disclosed().stream()
            .anyMatch(each -> school().order().admits(each.scope(), viewer()));
  }
}
