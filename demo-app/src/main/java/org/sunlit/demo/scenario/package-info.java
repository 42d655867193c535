/** A scenario file, what comes of running it against a school, and the telling of it. */
@NullMarked
package org.sunlit.demo.scenario;

import org.jspecify.annotations.NullMarked;
