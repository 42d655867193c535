/** A web root, near or far: single file operations, and files that a reader only finds whole. */
@NullMarked
package org.sunlit.channels.website.root;

import org.jspecify.annotations.NullMarked;
