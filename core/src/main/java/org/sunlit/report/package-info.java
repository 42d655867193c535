/**
 * What the office and the supervision group report to the leading group from time to time: which
 * days are reported on, and when the next report is due.
 */
@NullMarked
package org.sunlit.report;

import org.jspecify.annotations.NullMarked;
