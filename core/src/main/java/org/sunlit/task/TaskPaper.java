package org.sunlit.task;

import org.jspecify.annotations.Nullable;

/**
 * What is to be done, in words.
 *
 * @param minutes the number of the minutes that it was decided by, as it stands on them
 */
public record TaskPaper(String title, String text, @Nullable String minutes) {}
