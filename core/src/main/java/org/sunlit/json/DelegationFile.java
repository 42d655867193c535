package org.sunlit.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.sunlit.organization.Delegation;
import org.sunlit.organization.InForce;
import org.sunlit.procedure.Act;
import org.sunlit.record.PostId;

/** A delegation in a profile; both days are part of it. */
record DelegationFile(
    @NotNull PostId of,
    @NotNull PostId to,
    @NotEmpty Set<@NotNull Act> acts,
    @NotNull LocalDate from,
    @NotNull LocalDate until,
    @NotBlank String reason,
    @NotBlank String basis) {

  static DelegationFile of(Delegation delegation) {
    InForce inForce = delegation.inForce();
    return new DelegationFile(
        delegation.from(),
        delegation.to(),
        Tidy.sorted(delegation.acts()),
        Objects.requireNonNull(inForce.from()),
        Objects.requireNonNull(inForce.until()),
        delegation.reason(),
        delegation.basis());
  }

  Delegation delegation() {
    return new Delegation(of, to, acts, new InForce(from, until), reason, basis);
  }
}
