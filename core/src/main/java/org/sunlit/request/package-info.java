/**
 * Requests for new entries: somebody says that a matter has no entry yet, and the office answers in
 * time where it belongs, or why it is not disclosed.
 */
@NullMarked
package org.sunlit.request;

import org.jspecify.annotations.NullMarked;
