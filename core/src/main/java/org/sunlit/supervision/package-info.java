/** What has become of what the school commits to disclose, for those who look after it. */
@NullMarked
package org.sunlit.supervision;

import org.jspecify.annotations.NullMarked;
