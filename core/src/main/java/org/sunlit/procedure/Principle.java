package org.sunlit.procedure;

import org.sunlit.words.Words;

/** The five principles of C3.13; every rule serves one. */
public enum Principle {
  LAWFULNESS("依法依纪", "lawfulness and discipline"),
  SERVING_DEVELOPMENT("服务发展", "serving development"),
  EFFECTIVENESS("注重实效", "effectiveness"),
  TRUTH_AND_FAIRNESS("真实公正", "truth and fairness"),
  ORDER_AND_EFFICIENCY("规范高效", "order and efficiency");

  private final Words words;

  Principle(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Words words() {
    return words;
  }
}
