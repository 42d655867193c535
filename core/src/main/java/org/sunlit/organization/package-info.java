/**
 * The school: its units, bodies and posts, who may do which act, and the port to the host's people.
 */
@NullMarked
package org.sunlit.organization;

import org.jspecify.annotations.NullMarked;
