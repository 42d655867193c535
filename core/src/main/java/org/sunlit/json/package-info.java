/** JSON in and out: the only place that knows Jackson. */
@NullMarked
package org.sunlit.json;

import org.jspecify.annotations.NullMarked;
