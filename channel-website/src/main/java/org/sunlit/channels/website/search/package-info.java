/** Search without a server: parts of an index as files, read by the site's one small script. */
@NullMarked
package org.sunlit.channels.website.search;

import org.jspecify.annotations.NullMarked;
