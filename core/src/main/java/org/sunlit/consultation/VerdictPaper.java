package org.sunlit.consultation;

import org.jspecify.annotations.Nullable;

/**
 * The paper of what the office decided on an appeal.
 *
 * @param text of the opinion, if it is shown after all
 */
public record VerdictPaper(String reason, @Nullable String text) {}
