/** The outlets as subjects of their own: that one is to be made anew, and that it was. */
@NullMarked
package org.sunlit.outlet;

import org.jspecify.annotations.NullMarked;
