/** One matter, station by station: what a reader of the site sees, and five lines about it. */
@NullMarked
package org.sunlit.demo.tour;

import org.jspecify.annotations.NullMarked;
