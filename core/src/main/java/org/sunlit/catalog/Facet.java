package org.sunlit.catalog;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** What a disclosure has to say about its matter: the five of C4.6, and what each stage needs. */
public enum Facet {
  POLICY_BASIS("政策依据", "policy basis"),
  DUTIES("职责职能", "duties"),
  AUTHORITY("管理权限", "authority"),
  DECISION_PROCESS("决策过程", "decision process"),
  SERVICE_STANDARD("服务标准", "service standard"),
  REASON("公开事由", "why"),
  HOW_TO_TAKE_PART("参与方式", "how to take part"),
  HOW_IT_IS_HANDLED("办理方式", "how it is handled"),
  WHERE_TO_OBJECT("监督渠道", "where to object");

  private final Words words;

  Facet(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
