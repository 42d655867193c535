package org.sunlit.withholding;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.organization.Acting;
import org.sunlit.procedure.Act;
import org.sunlit.record.Content;
import org.sunlit.record.Digest;
import org.sunlit.visibility.UnitId;

/**
 * What is decided on: the withholding, who acts, and what is around it.
 *
 * @param unit whose matter it is or is said to be; none before anything is said
 * @param itemIsThere whether there is an item of the id that an order names
 * @param papers those of the withholding that are still there
 */
public record WithholdingCase(
    Withholding withholding,
    @Nullable UnitId unit,
    Acting acting,
    CatalogInForce catalog,
    Register register,
    boolean itemIsThere,
    Function<Digest, Optional<Content>> papers) {
  private static final List<Act> ACTS =
      List.of(Act.CONDUCT, Act.REVIEW_CONFIDENTIALITY, Act.APPROVE_WITHHOLDING, Act.KEEP_CATALOG);

  WithholdingCase seenBy(Acting other) {
    return new WithholdingCase(withholding, unit, other, catalog, register, itemIsThere, papers);
  }

  WithholdingStage stage() {
    return withholding.stage();
  }

  boolean isFounded() {
    return withholding.claim() != null;
  }

  boolean actorMay(Act act) {
    return unit != null && acting.may(act, unit);
  }

  /** Only those who may act on it know of it. */
  boolean concernsActor() {
    return isFounded() && ACTS.stream().anyMatch(this::actorMay);
  }

  Optional<Claim> claim() {
    return Optional.ofNullable(withholding.claim());
  }
}
