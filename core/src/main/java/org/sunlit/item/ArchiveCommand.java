package org.sunlit.item;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.input.Limit;
import org.sunlit.input.SafeHtml;
import org.sunlit.input.Within;
import org.sunlit.procedure.DisclosureProcedure;
import org.sunlit.procedure.Move;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Content;
import org.sunlit.record.Deed;
import org.sunlit.record.ReasonPaper;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;

/** What a school had disclosed before it kept its record here. */
public sealed interface ArchiveCommand extends ItemCommand {

  /**
   * Brings in something that was disclosed elsewhere; it goes straight to the archive and is marked
   * as not conducted here.
   *
   * @param subject the id of the new item, from {@link ArchivedMatter#subject} to make repeating
   *     harmless
   * @param originalDate when it was first disclosed
   * @param source where, in words
   */
  record ImportArchive(
      @NotNull SubjectId subject,
      @NotBlank String entry,
      @NotNull LocalDate originalDate,
      @NotBlank @Within(Limit.REASON) String source,
      @NotEmpty @Within(Limit.AUDIENCES) List<@NotNull Audience> scope,
      @NotBlank @Within(Limit.TITLE) String title,
      @NotBlank @Within(Limit.SUMMARY) String summary,
      @NotBlank @Within(Limit.BODY) String body,
      @NotNull @Within(Limit.ATTACHMENTS) List<@NotNull @Valid Attachment> attachments)
      implements ArchiveCommand,
          DraftingCommand.Founding,
          DraftingCommand.Attaching,
          StatesItsStages {
    @Override
    public Move<Stage> move() {
      return DisclosureProcedure.IMPORT_ARCHIVE;
    }

    @Override
    public VersionPaper paper() {
      return paper(scope.stream().map(Audience::toString).sorted().toList());
    }

    private VersionPaper paper(List<String> audiences) {
      return new VersionPaper(
          Stage.RESULT_DISCLOSURE,
          audiences,
          title.strip(),
          summary.strip(),
          SafeHtml.of(body),
          Map.of(),
          attachments,
          "");
    }

    @Override
    public Deed<ItemFact> decide(Dossier dossier, Circumstances circumstances) {
      CatalogEntry under = dossier.required();
      VisibilityScope visible = dossier.school().order().scope(scope);
      Content paper =
          circumstances.file(
              subject, paper(visible.audiences().stream().map(Audience::toString).toList()));
      Content origin = circumstances.file(subject, new ReasonPaper(source));
      return Deed.<ItemFact>of(
              List.of(
                  new ItemFact.Raised(
                      new Grounds(
                          entry,
                          under.responsibleUnit(),
                          under.conduct().profile(),
                          under.conduct().notice(),
                          originalDate)),
                  new ItemFact.VersionFrozen(
                      1,
                      Stage.RESULT_DISCLOSURE,
                      visible,
                      paper.digest(),
                      Authority.over(under, visible, dossier.school().order())),
                  new ItemFact.Imported(originalDate, origin.digest(), under.outlets()),
                  new ItemFact.StageEntered(Stage.ARCHIVED, 1)))
          .and(paper, origin);
    }
  }
}
