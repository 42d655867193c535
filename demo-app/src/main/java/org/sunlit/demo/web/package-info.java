/** A finished walkthrough in a browser: an overview, the generated site, and the same as JSON. */
@NullMarked
package org.sunlit.demo.web;

import org.jspecify.annotations.NullMarked;
