/** Where a host begins: {@link org.sunlit.Sunlit} puts the parts together and decides nothing. */
@NullMarked
package org.sunlit;

import org.jspecify.annotations.NullMarked;
