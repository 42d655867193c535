package org.sunlit.organization;

import org.jspecify.annotations.Nullable;

/**
 * Whom to turn to outside the unit, as people read it: place, hours, telephone, address. Misconduct
 * goes to the discipline office, and what concerns the supervision group to the superior organ
 * (C0.7, C7.4.9).
 */
public record Contacts(
    @Nullable String supervisionGroup,
    @Nullable String disciplineOffice,
    @Nullable String superiorOrgan) {
  public static final Contacts NONE = new Contacts(null, null, null);
}
