/**
 * Deliberation: meetings of the bodies in their order, resolutions, and what follows from them
 * (C5.5).
 */
@NullMarked
package org.sunlit.deliberation;

import org.jspecify.annotations.NullMarked;
