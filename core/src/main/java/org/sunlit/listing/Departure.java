package org.sunlit.listing;

import jakarta.validation.constraints.NotBlank;
import org.sunlit.input.Code;
import org.sunlit.input.Limit;
import org.sunlit.input.Within;

/**
 * That a list leaves out, or shows to fewer or elsewhere, what it would have to hold, and why.
 *
 * @param code of a core entry of the unit, of what a department requires of it, or of an entry for
 *     the public that goes by no official outlet
 */
public record Departure(
    @NotBlank @Code String code, @NotBlank @Within(Limit.REASON) String reason) {}
