/** Where everything is kept: the port to a database, and the store in memory. */
@NullMarked
package org.sunlit.store;

import org.jspecify.annotations.NullMarked;
