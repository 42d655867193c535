package org.sunlit.withholding;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * Why something is not disclosed: the closed list of Decree 29, art. 10, of the State Council's
 * regulation on information, arts. 14 to 16, and of the regulations on Party affairs. Nothing else
 * is a ground.
 */
public enum Ground {
  /** Nothing of the matter is kept here but that there is one. */
  STATE_SECRET("国家秘密", "state secret", "《高等学校信息公开办法》第10条第1项", false),
  /** Unless its owner agrees, or keeping it would gravely harm the public interest. */
  TRADE_SECRET("商业秘密", "trade secret", "《高等学校信息公开办法》第10条第2项", false),
  /** Unless the person agrees, or keeping it would gravely harm the public interest. */
  PRIVACY("个人隐私", "privacy", "《高等学校信息公开办法》第10条第3项", false),
  ENDANGERS_SAFETY(
      "危及国家安全、公共安全、经济安全、社会稳定和学校安全稳定", "endangers safety or stability", "《高等学校信息公开办法》第4条", false),
  INTERNAL_AFFAIRS("内部事务信息", "internal affairs", "《政府信息公开条例》第16条", false),
  PROCESS_INFORMATION("过程性信息", "process information", "《政府信息公开条例》第16条", false),
  FORBIDDEN_BY_LAW("法律、法规、规章规定不予公开", "law", "《高等学校信息公开办法》第10条第4项", true),
  PARTY_RULES("党内法规规定不宜公开", "Party rules", "《中国共产党党务公开条例（试行）》", true),
  SCHOOL_RULES("学校规定不予公开", "school rules", "《高等学校信息公开办法》第10条第4项", true);

  private final Words words;
  private final String basis;
  private final boolean namesDocument;

  Ground(String zh, String en, String basis, boolean namesDocument) {
    this.words = new Words(zh, en);
    this.basis = basis;
    this.namesDocument = namesDocument;
  }

  /** Where the ground itself comes from. */
  public String basis() {
    return basis;
  }

  /** Whether it is one only together with the document that says so. */
  public boolean namesDocument() {
    return namesDocument;
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
