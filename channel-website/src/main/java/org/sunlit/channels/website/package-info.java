/** A website as an outlet: finished public files on one side, what was placed on the other. */
@NullMarked
package org.sunlit.channels.website;

import org.jspecify.annotations.NullMarked;
