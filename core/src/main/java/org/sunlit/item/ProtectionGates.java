package org.sunlit.item;

import static org.sunlit.record.Gate.unless;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.protection.PersonalInformation;
import org.sunlit.protection.PersonalInformation.Kind;
import org.sunlit.protection.SecrecyMarking;
import org.sunlit.record.Circumstances;
import org.sunlit.record.Gate;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Label;

/** The rules of what a text may not hold: no secret at all, and nothing of a person too widely. */
final class ProtectionGates {

  static final Gate<Dossier> NOTHING_BEARS_A_SECRECY_MARKING =
      Gate.ordered(
          SecrecyMarking.NOTHING_BEARS_A_SECRECY_MARKING,
          DraftingCommand.Attaching.class,
          (dossier, order, circumstances) -> unless(!bearsAMarking(order.paper())));

  /** Numbers are said by kind, never repeated. */
  static final Gate<Dossier> PERSONAL_INFORMATION_IS_PERMITTED =
      Gate.of(
          Rule.of(
              "personal-information-is-permitted",
              "C7.2.6",
              Principle.LAWFULNESS,
              Mender.HANDLER,
              "文字或附件名称含有{kinds}，不得在“{scope}”范围公开，请删除或缩小范围",
              "the text or a file name holds {kinds}, which may not be shown to {scope}; take it out,"
                  + " or narrow the scope"),
          (dossier, circumstances) ->
              given(dossier, circumstances).flatMap(paper -> tooWide(dossier, paper)));

  static final List<Gate<Dossier>> ALL =
      List.of(NOTHING_BEARS_A_SECRECY_MARKING, PERSONAL_INFORMATION_IS_PERMITTED);

  private ProtectionGates() {}

  private static boolean bearsAMarking(VersionPaper paper) {
    return SecrecyMarking.isOn(paper.title())
        || paper.attachments().stream().map(Attachment::name).anyMatch(SecrecyMarking::isOn)
        || SecrecyMarking.isInAnyOf(texts(paper));
  }

  private static Stream<String> texts(VersionPaper paper) {
    return Stream.concat(
        Stream.of(paper.title(), paper.summary(), paper.body(), paper.changes()),
        paper.facets().values().stream());
  }

  /** What is brought in at once; else what is drafted. */
  private static Optional<VersionPaper> given(Dossier dossier, Circumstances circumstances) {
    return circumstances
        .ordered(DraftingCommand.Attaching.class)
        .map(DraftingCommand.Attaching::paper)
        .or(() -> Optional.ofNullable(dossier.draft()).map(Draft::paper));
  }

  private static Optional<Map<String, ?>> tooWide(Dossier dossier, VersionPaper paper) {
    Units units = dossier.school().order();
    List<Audience> audiences = paper.scope().stream().map(Audience::parse).toList();
    if (!audiences.stream().allMatch(units::knows)) return unless(true);
    VisibilityScope scope = units.scope(audiences);
    List<Kind> kinds =
        kinds(dossier.personalInformation(), paper).stream()
            .filter(each -> !units.includes(each.permitted(units), scope))
            .toList();
    return unless(
        kinds.isEmpty(),
        Map.of(
            "kinds",
            Label.joined(kinds.stream().map(Kind::label).toList()),
            "scope",
            dossier.school().words(scope)));
  }

  private static Set<Kind> kinds(PersonalInformation personal, VersionPaper paper) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    Stream.concat(texts(paper), paper.attachments().stream().map(Attachment::name))
        .forEach(each -> kinds.addAll(personal.kindsIn(each)));
    return kinds;
  }
}
