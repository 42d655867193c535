package org.sunlit.consultation;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * Why the text of an opinion is not shown: there is no other reason, and that it is unwelcome is
 * none.
 */
public enum HidingReason {
  PERSONAL_INFORMATION("含有他人个人信息", "it holds personal information of others"),
  SECRECY("含有不宜公开的涉密或敏感信息", "it holds what must be kept secret"),
  ATTACKS_A_PERSON("含有辱骂、诽谤等人身攻击", "it attacks a person"),
  OFF_TOPIC("与征求意见事项无关", "it is not about the matter"),
  ADVERTISING("属于广告或垃圾信息", "it is advertising"),
  UNLAWFUL("含有法律法规禁止的内容", "the law forbids what it holds");

  private final Words words;

  HidingReason(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
