/** Text in the two languages that every message of Sunlit speaks; the one package all may use. */
@NullMarked
package org.sunlit.words;

import org.jspecify.annotations.NullMarked;
