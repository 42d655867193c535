package org.sunlit.item;

import static org.sunlit.record.Gate.unless;

import java.util.List;
import org.sunlit.organization.Inspectors;
import org.sunlit.record.Gate;

/** The rules of those who supervise an item. */
final class SupervisionGates {

  static final Gate<Dossier> NOBODY_INSPECTS_THEIR_OWN_MATTER =
      Gate.of(
          Inspectors.NOBODY_INSPECTS_THEIR_OWN_MATTER,
          (dossier, circumstances) -> unless(dossier.actorInspects()));

  static final List<Gate<Dossier>> ALL = List.of(NOBODY_INSPECTS_THEIR_OWN_MATTER);

  private SupervisionGates() {}
}
