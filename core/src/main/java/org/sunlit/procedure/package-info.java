/** The disclosure procedure as a table a lawyer could check: stages, moves, and what a rule is. */
@NullMarked
package org.sunlit.procedure;

import org.jspecify.annotations.NullMarked;
