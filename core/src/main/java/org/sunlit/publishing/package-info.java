/** From items to outlets: rendering finished documents, and making what stands what is wanted. */
@NullMarked
package org.sunlit.publishing;

import org.jspecify.annotations.NullMarked;
