/** What a channel is: how finished documents get onto an outlet, stand there, and come down. */
@NullMarked
package org.sunlit.channels;

import org.jspecify.annotations.NullMarked;
