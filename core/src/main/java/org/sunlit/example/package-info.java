/** Good examples: items and units that the office holds up to others, with the reason. */
@NullMarked
package org.sunlit.example;

import org.jspecify.annotations.NullMarked;
