/** The command line: one scenario, walked through on paper or shown in a browser. */
@NullMarked
package org.sunlit.demo;

import org.jspecify.annotations.NullMarked;
