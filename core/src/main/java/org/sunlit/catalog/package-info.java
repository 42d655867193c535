/** What the school commits to disclose, and how each entry is to be disclosed (C4.2, C7.2.4). */
@NullMarked
package org.sunlit.catalog;

import org.jspecify.annotations.NullMarked;
