/** The contract tests of a channel, to be extended by its author, and sample publications. */
@NullMarked
package org.sunlit.channels.tck;

import org.jspecify.annotations.NullMarked;
