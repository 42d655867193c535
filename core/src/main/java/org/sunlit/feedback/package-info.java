/** Feedback on what was disclosed, its answers, and the rectification that follows (C5.7). */
@NullMarked
package org.sunlit.feedback;

import org.jspecify.annotations.NullMarked;
