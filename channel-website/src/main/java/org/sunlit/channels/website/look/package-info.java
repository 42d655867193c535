/** How a site looks: pages as bytes, from what is given and the theme alone. */
@NullMarked
package org.sunlit.channels.website.look;

import org.jspecify.annotations.NullMarked;
