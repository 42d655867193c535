/**
 * Consultation: who is invited, opinions, what became of them, and that none was lost (C5.3, C5.4).
 */
@NullMarked
package org.sunlit.consultation;

import org.jspecify.annotations.NullMarked;
