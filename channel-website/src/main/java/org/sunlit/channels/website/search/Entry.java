package org.sunlit.channels.website.search;

import java.util.Set;

/**
 * A page that can be found.
 *
 * @param number of its line in the register
 * @param page its address in the site
 * @param from what the result says below the title, such as the unit
 */
public record Entry(
    int number, String page, String title, String day, String from, Set<String> terms) {}
