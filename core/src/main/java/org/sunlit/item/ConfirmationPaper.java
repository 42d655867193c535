package org.sunlit.item;

import org.sunlit.record.Digest;

/**
 * The paper of what a person found on an outlet.
 *
 * @param place its address, or where it hangs; where it is gone, where it was looked for
 * @param words what was found, in the person's own words
 * @param evidence the SHA-256 of a kept file that shows it, such as a photograph
 */
public record ConfirmationPaper(String place, String words, Digest evidence) {}
