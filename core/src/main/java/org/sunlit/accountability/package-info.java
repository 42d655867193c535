/**
 * That a grave finding was referred to those who call to account, and what they notified (C2.22):
 * number, organ, date and outcome, and nothing of what was said or of whom.
 */
@NullMarked
package org.sunlit.accountability;

import org.jspecify.annotations.NullMarked;
