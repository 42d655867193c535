package org.sunlit.organization;

import org.jspecify.annotations.Nullable;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Words;

/**
 * A department, college or other unit of the school; without a parent it stands below the school
 * itself.
 */
public record Unit(UnitId id, Words name, @Nullable UnitId parent) {}
