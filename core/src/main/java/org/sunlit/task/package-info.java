/**
 * What the office gives units to do for the leading group, and what the supervision group suggests:
 * each has an owner, is due on a day, is answered and accepted.
 */
@NullMarked
package org.sunlit.task;

import org.jspecify.annotations.NullMarked;
