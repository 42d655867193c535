package org.sunlit.item;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Units;
import org.sunlit.visibility.VisibilityScope;

/** The rules of a scope that changes while a version is on show (C7.2.7). */
final class ScopeGates {

  static final Gate<Dossier> SCOPE_IS_NARROWER =
      Gate.ordered(
          Rule.of(
              "scope-is-narrower",
              "C7.2.7",
              Principle.LAWFULNESS,
              Mender.HANDLER,
              "“{scope}”不比现在的“{shown}”窄；扩大范围须重新起草、审批",
              "{scope} is not narrower than {shown}; widening is drafted and approved anew"),
          ScopeCommand.NarrowScope.class,
          (dossier, order, circumstances) -> {
            Units units = dossier.school().order();
            List<Audience> scope = order.scope();
            VisibilityScope shown =
                dossier.item().shown().map(Version::scope).orElse(VisibilityScope.NOBODY);
            boolean narrower =
                scope.stream().allMatch(units::knows)
                    && units.includes(shown, units.scope(scope))
                    && !units.scope(scope).equals(shown);
            return unless(
                narrower,
                Map.of(
                    "scope", dossier.school().words(scope),
                    "shown", dossier.school().words(shown)));
          });

  static final Gate<Dossier> WIDER_VERSION_IS_APPROVED =
      Gate.of(
          Rule.of(
              "wider-version-is-approved",
              "C7.2.7",
              Principle.LAWFULNESS,
              Mender.APPROVER,
              "没有审批通过的、内容不变而范围更宽的版本",
              "no version is approved that says the same to more people"),
          (dossier, circumstances) -> unless(dossier.wider().isPresent()));

  static final Gate<Dossier> ONLY_THE_SCOPE_IS_WIDER =
      Gate.of(
          Rule.of(
              "only-the-scope-is-wider",
              "C3.8",
              Principle.TRUTH_AND_FAIRNESS,
              Mender.HANDLER,
              "“{stage}”正在公开，只能扩大范围，内容不能改动",
              "{stage} is on show: its scope may become wider, its content stays"),
          (dossier, circumstances) -> {
            Draft draft = dossier.draft();
            Optional<Version> shown = dossier.item().shown();
            if (draft == null || shown.isEmpty()) return unless(true);
            VersionPaper paper = draft.paper();
            Units units = dossier.school().order();
            List<Audience> scope = paper.scope().stream().map(Audience::parse).toList();
            boolean fits =
                dossier.coming().contains(paper.stage())
                    || !scope.stream().allMatch(units::knows)
                    || dossier.isOnlyWider(Optional.of(paper), units.scope(scope), shown.get());
            return unless(fits, Map.of("stage", paper.stage().words()));
          });

  static final List<Gate<Dossier>> ALL =
      List.of(SCOPE_IS_NARROWER, WIDER_VERSION_IS_APPROVED, ONLY_THE_SCOPE_IS_WIDER);

  private ScopeGates() {}
}
