/**
 * Inspections by the supervision group: of which units, against which plan and rules, how each of
 * the four aspects was judged, and what was found.
 */
@NullMarked
package org.sunlit.inspection;

import org.jspecify.annotations.NullMarked;
