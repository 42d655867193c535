package org.sunlit.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The focus areas of one school: the seven of the founding plan, then its own. */
public record FocusAreas(List<FocusArea> all) {
  private static final List<FocusArea> OF_THE_PLAN =
      List.of(
          FocusArea.EDUCATION_DECISIONS,
          FocusArea.ADMISSIONS,
          FocusArea.CONSTRUCTION,
          FocusArea.FUNDS,
          FocusArea.APPOINTMENTS,
          FocusArea.STUDENT_AID,
          FocusArea.POVERTY_RELIEF);

  public FocusAreas {
    all = List.copyOf(all);
    if (all.stream().map(FocusArea::code).distinct().count() < all.size()) {
      throw new IllegalArgumentException("a focus area stands twice: " + all);
    }
  }

  public static FocusAreas ofThePlanAnd(Collection<FocusArea> own) {
    List<FocusArea> all = new ArrayList<>(OF_THE_PLAN);
    all.addAll(own);
    return new FocusAreas(all);
  }

  /** Those that the school has added. */
  public List<FocusArea> own() {
    return all.stream().filter(each -> !OF_THE_PLAN.contains(each)).toList();
  }

  public Optional<FocusArea> find(String code) {
    return all.stream().filter(each -> each.code().equals(code)).findFirst();
  }
}
