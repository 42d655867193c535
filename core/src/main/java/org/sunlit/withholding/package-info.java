/**
 * The register of what is not disclosed: on which ground, who approved it, where it is filed and
 * when it is looked at again.
 */
@NullMarked
package org.sunlit.withholding;

import org.jspecify.annotations.NullMarked;
