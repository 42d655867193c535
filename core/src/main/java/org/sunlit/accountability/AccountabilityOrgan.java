package org.sunlit.accountability;

import java.util.Locale;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/** Who decides on a case, elsewhere; a closed list, so that no name can be written. */
public enum AccountabilityOrgan {
  DISCIPLINE_OFFICE("学校纪检监察机构", "the school's discipline office"),
  SUPERIOR_DISCIPLINE_ORGAN("上级纪检监察机关", "the discipline organ above the school"),
  ORGANIZATION_DEPARTMENT("学校组织部门", "the school's organization department"),
  PERSONNEL_DEPARTMENT("学校人事部门", "the school's personnel department"),
  SUPERIOR_AUTHORITY("上级主管部门", "the authority above the school");

  private final Words words;

  AccountabilityOrgan(String zh, String en) {
    this.words = new Words(zh, en);
  }

  public Label label() {
    return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
  }
}
