package org.sunlit.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalTest {
  private static Rule rule(Mender mender) {
    return Rule.of(
        "all-are-there", "C5.3", Principle.LAWFULNESS, mender, "还缺{n}个", "{n} are missing");
  }

  @Test
  void says_what_is_missing_the_clause_and_who_can_mend_it() {
    Refusal refusal = rule(Mender.HANDLER).broken(Map.of("n", 3));

    assertThat(refusal.words().zh()).isEqualTo("还缺3个（依据《实施方案》C5.3；可由责任单位经办人补正）");
    assertThat(refusal.words().en())
        .isEqualTo("3 are missing (the founding plan, C5.3; the unit's handler can mend it)");
  }

  @Test
  void says_where_nobody_but_time_mends_it() {
    Refusal refusal = rule(Mender.TIME).broken(Map.of("n", 3));

    assertThat(refusal.words().zh()).endsWith("；期限届满后自然满足）");
    assertThat(refusal.words().en()).endsWith("; time alone mends it)");
  }
}
