/** Who may see what: audiences, scopes and viewers under one partial order. */
@NullMarked
package org.sunlit.visibility;

import org.jspecify.annotations.NullMarked;
