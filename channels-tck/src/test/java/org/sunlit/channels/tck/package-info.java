/** Proof that the kit lets a correct channel pass and catches a broken one. */
@NullMarked
package org.sunlit.channels.tck;

import org.jspecify.annotations.NullMarked;
