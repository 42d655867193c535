package org.sunlit.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunlit.procedure.Stage;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.VisibilityScope;

/**
 * One entry of the catalog with the attributes that C7.2.4 demands: manner (outlets), scope, timing
 * (the parameters of the procedure) and responsible unit.
 *
 * @param code unique in the school's catalog
 * @param category the column it belongs to, as people read it
 * @param widest no stage of an item may be shown to more
 * @param bodies who deliberates, in this order (C5.5)
 * @param facets what a version for a stage has to say
 * @param outlets where its items go
 * @param basis the documents it rests on (C3.1); at least one
 */
public record CatalogEntry(
    String code,
    String title,
    String category,
    Set<Affair> affairs,
    UnitId responsibleUnit,
    VisibilityScope widest,
    List<BodyId> bodies,
    Map<Stage, Set<Facet>> facets,
    List<String> outlets,
    List<String> basis,
    boolean countsDisclosed) {
  public CatalogEntry {
    affairs = Set.copyOf(affairs);
    bodies = List.copyOf(bodies);
    facets = Map.copyOf(facets);
    outlets = List.copyOf(outlets);
    basis = List.copyOf(basis);
    if (affairs.isEmpty()) throw new IllegalArgumentException(code + " has no affair");
    if (bodies.isEmpty()) throw new IllegalArgumentException(code + " has no deliberating body");
    if (basis.isEmpty()) throw new IllegalArgumentException(code + " has no basis");
    if (widest.isNobody()) throw new IllegalArgumentException(code + " is for nobody");
  }

  public Set<Facet> required(Stage stage) {
    return facets.getOrDefault(stage, Set.of());
  }
}
