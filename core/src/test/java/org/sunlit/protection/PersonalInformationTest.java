package org.sunlit.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sunlit.School;
import org.sunlit.protection.PersonalInformation.Hit;
import org.sunlit.protection.PersonalInformation.Kind;

/** Numbers that belong to one person, and the many that do not. */
class PersonalInformationTest {
  private static final Map<String, Kind> LABELS =
      Map.of("id_number", Kind.RESIDENT_NUMBER, "phone", Kind.MOBILE, "bank_card", Kind.BANK_CARD);

  private static Set<Kind> kinds(String text) {
    return PersonalInformation.STRICT.kindsIn(text);
  }

  @Test
  void is_found_wherever_a_labelled_text_has_it_and_nowhere_else() throws IOException {
    ObjectMapper json = new ObjectMapper();
    int found = 0;
    List<String> lines = School.resource("protection/personal-information.jsonl").lines().toList();
    for (String line : lines) {
      JsonNode labelled = json.readTree(line);
      Set<Hit> expected = new HashSet<>();
      for (JsonNode each : labelled.path("entities")) {
        Optional.ofNullable(LABELS.get(each.path("type").asText()))
            .map(kind -> new Hit(kind, each.path("start").asInt(), each.path("end").asInt()))
            .ifPresent(expected::add);
      }
      String text = labelled.path("text").asText();
      List<Hit> hits = PersonalInformation.STRICT.find(text);
      assertThat(hits).as(text).containsExactlyInAnyOrderElementsOf(expected);
      found += hits.size();
    }
    assertThat(found).isEqualTo(914 + 350 + 169);
  }

  @Test
  void is_known_by_its_check_digit() {
    assertThat(kinds("11010519491231002X")).containsExactly(Kind.RESIDENT_NUMBER);
    assertThat(kinds("440524188001010014")).containsExactly(Kind.RESIDENT_NUMBER);
    assertThat(kinds("130402198207290622")).as("wrong check digit").isEmpty();
    assertThat(kinds("110105194913310021")).as("no such day").isEmpty();
    assertThat(kinds("卡号4111111111111111")).containsExactly(Kind.BANK_CARD);
    assertThat(kinds("卡号4111111111111112")).isEmpty();
    assertThat(kinds("4111111111111111")).as("no word says that it is a card").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "联系电话：138 0013 8000",
        "+86-13800138000",
        "１３８００１３８０００",
        "<p>138<b>0013</b>8000</p>",
        "<p>138&#48;0138000</p>",
        "身份证 110105 19491231 002x",
        "开户行卡号 6217 0072 0000 0000 003"
      })
  void is_found_however_it_is_written(String text) {
    assertThat(kinds(text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "统一社会信用代码91230184MA1BUFLT44",
        "金额13800138000元",
        "总投资13800138000.00",
        "ISBN 9787302511625",
        "电话000-5550119、12388、0411-84706000",
        "订单号138001380001",
        "习近平新时代中国特色社会主义思想"
      })
  void is_no_number_of_another_kind_and_no_name(String text) {
    assertThat(kinds(text)).isEmpty();
  }

  @Test
  void is_never_a_fixed_phrase() {
    PersonalInformation personal = new PersonalInformation(List.of("资助热线13800138000"));

    assertThat(personal.kindsIn("资助热线１３８００１３８０００")).isEmpty();
    assertThat(personal.kindsIn("经办人13800138000")).containsExactly(Kind.MOBILE);
  }
}
