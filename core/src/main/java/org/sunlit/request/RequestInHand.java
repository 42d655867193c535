package org.sunlit.request;

import java.util.Optional;
import java.util.function.Function;
import org.sunlit.catalog.CatalogInForce;
import org.sunlit.organization.Acting;
import org.sunlit.procedure.Act;
import org.sunlit.record.Content;
import org.sunlit.record.Digest;
import org.sunlit.visibility.UnitId;
import org.sunlit.withholding.Register;

/**
 * What is decided on: the request, who acts, and where the office can send it.
 *
 * @param papers those of the request that are still there
 */
public record RequestInHand(
    EntryRequest request,
    Acting acting,
    CatalogInForce catalog,
    Register register,
    Function<Digest, Optional<Content>> papers) {

  RequestInHand seenBy(Acting other) {
    return new RequestInHand(request, other, catalog, register, papers);
  }

  RequestStage stage() {
    return request.stage();
  }

  boolean actorMay(Act act) {
    return acting.mayThroughout(act);
  }

  /** The asker, the office, and the unit on whose list it is to stand. */
  boolean concernsActor() {
    UnitId unit = request.unit();
    return request.isMade()
        && (acting.mayThroughout(Act.KEEP_CATALOG)
            || acting.actor().person().equals(request.askedBy())
            || (request.stage() == RequestStage.PROMISED
                && unit != null
                && (acting.may(Act.DRAFT, unit) || acting.may(Act.COMMIT_LIST, unit))));
  }
}
