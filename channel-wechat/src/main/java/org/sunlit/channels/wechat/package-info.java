/** WeChat official accounts: what an article may hold there, and packs that a person publishes. */
@NullMarked
package org.sunlit.channels.wechat;

import org.jspecify.annotations.NullMarked;
