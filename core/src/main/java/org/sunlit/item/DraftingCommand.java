package org.sunlit.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.Facet;
import org.sunlit.catalog.Notice;
import org.sunlit.input.Limit;
import org.sunlit.input.SafeHtml;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.Digest;
import org.sunlit.record.FileUse;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;

/** From nothing to a frozen version. */
public sealed interface DraftingCommand extends ItemCommand {

  /** An order that begins an item. */
  interface Founding {
    /** The code of the catalog entry that it comes under. */
    String entry();
  }

  /** An order that brings text and files. */
  interface Attaching extends FileUse.Bringing {
    List<Attachment> attachments();

    @Override
    default List<Digest> files() {
      return Attachment.digests(attachments());
    }

    /** The paper that it comes to. */
    VersionPaper paper();
  }

  /**
   * Raises a matter under a catalog entry.
   *
   * @param subject the id of the new item, from {@code Sunlit.newItem()}
   * @param arose the day on which the information was made or obtained; absent it is today
   */
  record RaiseMatter(@NotNull SubjectId subject, @NotBlank String entry, @Nullable LocalDate arose)
      implements DraftingCommand, Founding {
    public RaiseMatter(SubjectId subject, String entry) {
      this(subject, entry, null);
    }

    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.RAISE;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      CatalogEntry under = dossier.required();
      return Deed.of(
          new ItemFact.Raised(
              new Grounds(
                  entry,
                  under.responsibleUnit(),
                  under.conduct().profile(),
                  under.conduct().notice(),
                  arose == null ? circumstances.today() : arose)));
    }
  }

  /** Sends the matter by other stages than its entry says, as the office (never the handler). */
  record SetProfile(
      @NotNull SubjectId subject,
      @NotNull Profile profile,
      @NotBlank @Within(Limit.REASON) String reason)
      implements DraftingCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.SET_PROFILE;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      Content paper = circumstances.file(subject, new ReasonPaper(reason));
      Notice notice =
          profile == Profile.PUBLIC_NOTICE
              ? Optional.ofNullable(dossier.required().conduct().notice()).orElse(Notice.PLAIN)
              : null;
      return Deed.<ItemFact>of(new ItemFact.ProfileSet(profile, notice, paper.digest())).and(paper);
    }
  }

  /**
   * Writes the draft of a stage's version, in the place of the draft before; leaves no fact.
   *
   * @param body HTML; what is not allowed is dropped
   * @param changes what differs from the version before, and why
   * @param replaces the number of the draft that the handler saw; none for whatever is there
   */
  record DraftVersion(
      @NotNull SubjectId subject,
      @NotNull Stage stage,
      @NotEmpty List<@NotNull Audience> scope,
      @NotBlank @Within(Limit.TITLE) String title,
      @NotBlank @Within(Limit.SUMMARY) String summary,
      @NotBlank @Within(Limit.BODY) String body,
      @NotNull Map<@NotNull Facet, @NotBlank @Within(Limit.FACET) String> facets,
      @NotNull @Within(Limit.ATTACHMENTS) List<@NotNull @Valid Attachment> attachments,
      @Nullable @Within(Limit.REASON) String changes,
      @Nullable Integer replaces)
      implements DraftingCommand, Attaching {

    public DraftVersion(
        SubjectId subject,
        Stage stage,
        List<Audience> scope,
        String title,
        String summary,
        String body,
        Map<Facet, String> facets,
        List<Attachment> attachments,
        @Nullable String changes) {
      this(subject, stage, scope, title, summary, body, facets, attachments, changes, null);
    }

    /** The same in the place of the draft of this number. */
    public DraftVersion replacing(int number) {
      return new DraftVersion(
          subject, stage, scope, title, summary, body, facets, attachments, changes, number);
    }

    @Override
    public VersionPaper paper() {
      return new VersionPaper(
          stage,
          scope.stream().map(Audience::toString).sorted().toList(),
          title.strip(),
          summary.strip(),
          SafeHtml.of(body),
          facets,
          attachments,
          changes == null ? "" : changes.strip());
    }

    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.DRAFT_VERSION;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      int number = dossier.draft() == null ? 1 : dossier.draft().number() + 1;
      VersionPaper paper = paper();
      return Deed.<ItemFact>keeping(
              new Draft(subject, number, circumstances.actor().person(), paper))
          .answering(Map.of("draft", String.valueOf(number)))
          .warning(PlainWording.warnings(paper));
    }
  }

  /** Takes the draft over from the handler who holds it; what they wrote stays. */
  record TakeOverDraft(@NotNull SubjectId subject) implements DraftingCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.TAKE_OVER_DRAFT;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      Draft draft = dossier.requiredDraft();
      int number = draft.number() + 1;
      return Deed.<ItemFact>keeping(
              new Draft(subject, number, circumstances.actor().person(), draft.paper()))
          .answering(Map.of("draft", String.valueOf(number)));
    }
  }

  /** Freezes the draft into the next version; from here on it is bound by its digest. */
  record ProposeVersion(@NotNull SubjectId subject) implements DraftingCommand {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.PROPOSE;
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      Draft draft = dossier.requiredDraft();
      Content paper = circumstances.file(subject, draft.paper());
      int number = dossier.item().versions().size() + 1;
      VisibilityScope scope =
          dossier
              .school()
              .order()
              .scope(draft.paper().scope().stream().map(Audience::parse).toList());
      return Deed.<ItemFact>of(
              new ItemFact.VersionFrozen(
                  number,
                  draft.paper().stage(),
                  scope,
                  paper.digest(),
                  Authority.over(dossier.required(), scope, dossier.school().order())))
          .and(paper)
          .removing(List.of(draft))
          .answering(Map.of("version", String.valueOf(number), "digest", paper.digest().value()))
          .warning(PlainWording.warnings(draft.paper()));
    }
  }
}
