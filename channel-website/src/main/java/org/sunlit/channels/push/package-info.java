/** A school's own content system as an outlet: signed requests with what its interface wants. */
@NullMarked
package org.sunlit.channels.push;

import org.jspecify.annotations.NullMarked;
