/**
 * What becomes true by time alone: foreseen when a subject changes, announced once when it is so.
 * No gate and no query asks here; everything that depends on time is computed for an instant.
 */
@NullMarked
package org.sunlit.agenda;

import org.jspecify.annotations.NullMarked;
