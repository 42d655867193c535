/**
 * The lists by which units commit themselves to disclose: drafted, checked, adopted by the leading
 * group, and then part of the catalog in force.
 */
@NullMarked
package org.sunlit.listing;

import org.jspecify.annotations.NullMarked;
