/**
 * What the supervision group or the office reminds a unit of while a matter is under way (C5.8).
 */
@NullMarked
package org.sunlit.reminder;

import org.jspecify.annotations.NullMarked;
