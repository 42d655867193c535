/**
 * The kernel: an order passes the gates of its move, states facts, and the facts are recorded; the
 * state of a subject is the fold of its facts.
 */
@NullMarked
package org.sunlit.record;

import org.jspecify.annotations.NullMarked;
