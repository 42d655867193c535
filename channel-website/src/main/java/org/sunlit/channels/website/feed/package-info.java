/** What machines read of a site: feeds for those who follow it, and maps for search engines. */
@NullMarked
package org.sunlit.channels.website.feed;

import org.jspecify.annotations.NullMarked;
