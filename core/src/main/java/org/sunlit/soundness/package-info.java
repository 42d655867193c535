/** Whether the school's organization is sound: every defect, with its clause and who mends it. */
@NullMarked
package org.sunlit.soundness;

import org.jspecify.annotations.NullMarked;
