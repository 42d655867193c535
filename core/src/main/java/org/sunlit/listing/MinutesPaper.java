package org.sunlit.listing;

/** The paper of the resolution by which a list was adopted, as it is cited. */
public record MinutesPaper(String resolution) {}
