/** Share packs as a person and the platform would handle them. */
@NullMarked
package org.sunlit.channels.wechat;

import org.jspecify.annotations.NullMarked;
