package org.sunlit.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What bears a marking of secrecy, and what only speaks of secrets. */
class SecrecyMarkingTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "秘密★10年",
        "机密★",
        "绝密★启用前",
        "<p>机 密 ★ 5 年</p><p>关于招生工作的通知</p>",
        "<p>关于招生工作的通知</p><p>机密☆三年</p>",
        "<p>密级：机密</p>",
        "<p>秘密</p><p>关于调整的请示</p>",
        "<p>【秘密】</p><p>请示</p>",
        "<p>关于调整的请示（机密）</p>",
        "机密20年",
        "<p>机<b>密</b>&#9733;5年</p>",
        "工作秘密",
        "<p>\u3000\u3000绝密\u3000长期</p>"
      })
  void is_in_a_text_that_bears_one(String text) {
    assertThat(SecrecyMarking.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "涉及国家秘密、商业秘密和个人隐私的除外",
        "国家秘密分为绝密、机密、秘密三级",
        "保守国家秘密是全体师生的义务，保密期限10年",
        "保密委员会负责机密文件的管理",
        "<p>观看影片《秘密》</p>",
        "星级宿舍★★★",
        "保守秘密30年的老人"
      })
  void is_in_none_that_only_speaks_of_secrets(String text) {
    assertThat(SecrecyMarking.isIn(text)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "秘密-招标方案.docx",
        "【机密】会议纪要.pdf",
        "会议纪要（绝密）.doc",
        "机密★.txt",
        "机密文件.docx",
        "2026_秘密5年_方案.pdf",
        "ＸＸ会议 秘密 纪要.pdf"
      })
  void is_on_a_file_by_its_name(String name) {
    assertThat(SecrecyMarking.isOn(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"商业秘密保护办法.pdf", "保密审查表.docx", "秘密花园读书会.jpg", "保守国家秘密宣传月活动方案.pdf", "国家机密法讲座.ppt"})
  void is_on_no_file_that_only_speaks_of_secrets(String name) {
    assertThat(SecrecyMarking.isOn(name)).isFalse();
  }

  @Nested
  class AFile {
    private InputStream inspected(String name, String type, byte[] bytes) {
      return FileInspection.inspected(name, type, new ByteArrayInputStream(bytes));
    }

    @Test
    void is_handed_on_byte_by_byte_if_it_bears_none() throws IOException {
      byte[] bytes = "岗位,人数\n图书馆,12\n".repeat(9_000).getBytes(StandardCharsets.UTF_8);

      assertThat(inspected("岗位.csv", "text/csv", bytes).readAllBytes()).isEqualTo(bytes);
      assertThat(inspected("岗位.bin", "application/octet-stream", bytes).readAllBytes())
          .isEqualTo(bytes);
    }

    @Test
    void is_refused_for_its_name_or_for_the_top_of_its_text() {
      byte[] marked = "机密★5年\n岗位\n".getBytes(StandardCharsets.UTF_8);
      byte[] national = "机密★5年\n岗位\n".getBytes(Charset.forName("GB18030"));

      assertThatThrownBy(() -> inspected("岗位.csv", "text/csv", marked))
          .isInstanceOf(MarkedFile.class)
          .message()
          .doesNotContain("岗位", "机密");
      assertThatThrownBy(() -> inspected("岗位.csv", "text/csv", national))
          .isInstanceOf(MarkedFile.class);
      assertThatThrownBy(() -> inspected("机密★岗位.pdf", "application/pdf", new byte[3]))
          .isInstanceOf(MarkedFile.class);
    }
  }
}
