/**
 * Nodes in processes of their own that are killed, stopped and robbed of their database, and what
 * must be true afterwards.
 */
@NullMarked
package org.sunlit.store.jdbc.crash;

import org.jspecify.annotations.NullMarked;
