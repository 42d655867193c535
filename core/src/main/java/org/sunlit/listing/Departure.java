package org.sunlit.listing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;

/**
 * That a list leaves out, or shows to fewer, what it would have to hold, and why.
 *
 * @param code of a core entry of the unit, or of what a department requires of it
 */
public record Departure(
    @NotBlank @Pattern(regexp = EntryDraft.CODE) String code,
    @NotBlank @Within(Limit.REASON) String reason) {}
