package org.sunlit.item;

import static org.sunlit.record.Gate.unless;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.sunlit.catalog.BasisDocument;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Gate;
import org.sunlit.withholding.Claim;
import org.sunlit.withholding.Withholding;
import org.sunlit.words.Words;

/** The rules that ask what the item's entry rests on, and whether it is disclosed at all. */
final class CatalogGates {

  static final Gate<Dossier> BASIS_IS_IN_FORCE =
      Gate.of(
          Rule.of(
              "basis-is-in-force",
              "C3.1",
              Principle.LAWFULNESS,
              Mender.OFFICE,
              "没有有效依据的不得公开：条目“{entry}”所列依据在今天（{today}）均不施行：{documents}",
              "no valid basis, no disclosure: none of what entry {entry} rests on is in force today"
                  + " ({today}): {documents}"),
          (dossier, circumstances) -> {
            CatalogEntry entry = dossier.entry();
            if (entry == null) return unless(true);
            LocalDate today = circumstances.today();
            List<BasisDocument> basis = dossier.school().catalog().basis(entry);
            return unless(
                basis.stream().anyMatch(each -> each.isInForce(today)),
                Map.of(
                    "entry",
                    entry.code(),
                    "today",
                    today,
                    "documents",
                    Words.joined(basis.stream().map(BasisDocument::citeWithDates).toList())));
          });

  static final Gate<Dossier> MATTER_IS_NOT_WITHHELD =
      Gate.of(
          Rule.of(
              "matter-is-not-withheld",
              "C4.3",
              Principle.LAWFULNESS,
              Mender.CONFIDENTIALITY_REVIEWER,
              "该事项或其条目已登记不予公开（编号{code}，{ground}）；须经复核并解除后方可公开",
              "the matter or its entry is registered as withheld ({code}, {ground}); it is reassessed"
                  + " and the withholding ended before anything is disclosed"),
          (dossier, circumstances) -> {
            Withholding withheld = dossier.withheld();
            if (withheld == null) return unless(true);
            Claim claim = withheld.required();
            return unless(
                false, Map.of("code", claim.code(), "ground", claim.ground().label().words()));
          });

  static final List<Gate<Dossier>> ALL = List.of(BASIS_IS_IN_FORCE, MATTER_IS_NOT_WITHHELD);

  private CatalogGates() {}
}
