/** Protection: what is never kept here, and where it goes instead (C7.4.9). */
@NullMarked
package org.sunlit.protection;

import org.jspecify.annotations.NullMarked;
