package org.sunlit.channels.website.look;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
  @ParameterizedTest
  @CsvSource({
    "云汀大学学生勤工助学岗位与酬金管理办法, 云汀大学|学生勤工助学|岗位|与酬金|管理|办法",
    "关于公布2026年度招生方案的通知, 关于公布2026年度招生|方案的|通知",
    "学生参与民主管理办法, 学生参与民主|管理|办法",
    "3月9日至3月12日, 3月9日至|3月12日",
    "2026年12月28日至2027年1月12日（暂定）, 2026年|12月28日至|2027年|1月12日（暂定）",
    "办法, 办法",
  })
  void may_end_a_line_between_words_and_never_within_one(String text, String cut) {
    assertThat(Phrases.html(text).replace("<wbr>", "|")).isEqualTo(cut);
  }

  @Test
  void leave_no_markup_of_the_text_itself() {
    assertThat(Phrases.html("<b>'甲'&\"乙\"</b>的<i>"))
        .isEqualTo("&lt;b&gt;&#39;甲&#39;&amp;&quot;乙&quot;&lt;/b&gt;的<wbr>&lt;i&gt;");
  }
}
