/**
 * What supervision finds: raised by a rule or by a person of the supervision group, confirmed or
 * dismissed by somebody of it without a stake.
 */
@NullMarked
package org.sunlit.finding;

import org.jspecify.annotations.NullMarked;
