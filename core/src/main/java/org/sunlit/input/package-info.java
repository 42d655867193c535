/** What comes from outside: how much is too much, and what is wrong with a field. */
@NullMarked
package org.sunlit.input;

import org.jspecify.annotations.NullMarked;
