/** Files of a school in a folder. */
@NullMarked
package org.sunlit.store.files;

import org.jspecify.annotations.NullMarked;
