package org.sunlit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.BodyId;
import org.sunlit.organization.InForce;
import org.sunlit.organization.Plan;

/** A version of the founding plan or of a work plan in a profile. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PlanFile(
    @NotBlank String id,
    Plan.@NotNull Kind kind,
    @Positive int version,
    @NotBlank String title,
    @Nullable String number,
    @NotNull LocalDate issued,
    @Nullable BodyId adoptedBy,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable List<@NotBlank String> bases,
    @Nullable String purpose) {

  static PlanFile of(Plan plan) {
    return new PlanFile(
        plan.id(),
        plan.kind(),
        plan.version(),
        plan.title(),
        plan.number(),
        plan.issued(),
        plan.adoptedBy(),
        plan.inForce().from(),
        plan.inForce().until(),
        Tidy.ifAny(plan.bases()),
        plan.purpose());
  }

  Plan plan() {
    return new Plan(
        id,
        kind,
        version,
        title,
        number,
        issued,
        adoptedBy,
        new InForce(from, until),
        bases == null ? List.of() : bases,
        purpose);
  }
}
