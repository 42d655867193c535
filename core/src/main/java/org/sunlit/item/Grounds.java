package org.sunlit.item;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sunlit.catalog.Notice;
import org.sunlit.procedure.Profile;
import org.sunlit.visibility.UnitId;

/**
 * What a matter was raised under; what the catalog says later of the entry does not change it.
 *
 * @param notice how the notice is kept, for public notices only
 * @param arose the day on which the information was made or obtained, from which its time runs; of
 *     what is disclosed periodically a day of the period
 */
public record Grounds(
    String entry,
    UnitId responsibleUnit,
    Profile profile,
    @Nullable Notice notice,
    LocalDate arose) {
  Grounds under(Profile other, @Nullable Notice otherNotice) {
    return new Grounds(entry, responsibleUnit, other, otherNotice, arose);
  }
}
