/** What the demo promises, on the command line and in a browser. */
@NullMarked
package org.sunlit.demo;

import org.jspecify.annotations.NullMarked;
