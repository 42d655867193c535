/**
 * One matter under disclosure: its versions, their approval, its stages, and the rules of its
 * moves.
 */
@NullMarked
package org.sunlit.item;

import org.jspecify.annotations.NullMarked;
