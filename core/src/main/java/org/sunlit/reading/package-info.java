/** How people find what they may see: newest first, by what it is about, and by words. */
@NullMarked
package org.sunlit.reading;

import org.jspecify.annotations.NullMarked;
