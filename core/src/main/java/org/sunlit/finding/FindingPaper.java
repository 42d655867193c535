package org.sunlit.finding;

import org.sunlit.words.Words;

/** The paper of a finding: what is amiss. */
public record FindingPaper(Words words) {
  /** What is read in its place. */
  static final Words ERASED = new Words("内容已删除", "the content was erased");
}
