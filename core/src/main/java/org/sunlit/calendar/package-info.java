/**
 * Working days, periods and deadlines, counted as the Civil Code counts and never past what is
 * known.
 */
@NullMarked
package org.sunlit.calendar;

import org.jspecify.annotations.NullMarked;
