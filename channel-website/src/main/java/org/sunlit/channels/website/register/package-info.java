/**
 * What a site shows of all its publications together: their lines, their lists and their places.
 */
@NullMarked
package org.sunlit.channels.website.register;

import org.jspecify.annotations.NullMarked;
