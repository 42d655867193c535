package org.sunlit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sunlit.CatalogDesk;
import org.sunlit.Matter;
import org.sunlit.OfficeDesk;
import org.sunlit.OutletDesk;
import org.sunlit.ReadingDesk;
import org.sunlit.School;
import org.sunlit.Sunlit;
import org.sunlit.SupervisionDesk;
import org.sunlit.catalog.Affair;
import org.sunlit.item.StageCommand.DisclosePrior;
import org.sunlit.item.StageCommand.WithdrawItem;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Actor;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.Community;
import org.sunlit.visibility.Viewer;

/**
 * Two schools that differ only in what a viewer may not see answer that viewer the same, whatever
 * is asked: every public method that takes a viewer, found by looking for them.
 */
class NonInterferenceTest {
  private static final List<Audience> STAFF = List.of(Audience.of(Community.STAFF));
  private static final List<Filter> FILTERS =
      List.of(
          Filter.newest(),
          Filter.newest().affair(Affair.SCHOOL),
          Filter.newest().stage(Stage.CONSULTATION),
          Filter.newest().stage(Stage.PRIOR_DISCLOSURE).from(LocalDate.of(2026, 3, 1)),
          Filter.newest().text("勤工助学"),
          Filter.newest().text("秘"),
          Filter.newest().text("秘密岗位"));

  /** Every answer to the viewer, by method and arguments. */
  private static Map<String, String> answers(School school, Viewer viewer, List<SubjectId> ids) {
    Sunlit sunlit = school.sunlit;
    Map<String, String> answers = new TreeMap<>();
    for (Object desk :
        List.of(
            sunlit,
            sunlit.reading(),
            sunlit.catalog(),
            sunlit.office(),
            sunlit.supervision(),
            sunlit.outlets())) {
      for (Method each : reads(desk.getClass())) {
        for (List<Object> arguments : arguments(each, viewer, ids)) {
          answers.put(
              desk.getClass().getSimpleName() + "." + each + " " + arguments,
              answer(desk, each, arguments));
        }
      }
    }
    return answers;
  }

  private static List<Method> reads(Class<?> desk) {
    return Arrays.stream(desk.getMethods())
        .filter(each -> !Modifier.isStatic(each.getModifiers()))
        .filter(each -> List.of(each.getParameterTypes()).contains(Viewer.class))
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  private static List<List<Object>> arguments(Method method, Viewer viewer, List<SubjectId> ids) {
    List<List<Object>> all = List.of(List.of());
    for (Parameter each : method.getParameters()) {
      List<List<Object>> longer = new ArrayList<>();
      for (List<Object> before : all) {
        for (Object value : values(each.getType(), viewer, ids)) {
          List<Object> more = new ArrayList<>(before);
          more.add(value);
          longer.add(more);
        }
      }
      all = longer;
    }
    return all;
  }

  private static List<?> values(Class<?> type, Viewer viewer, List<SubjectId> ids) {
    if (type == Viewer.class) return List.of(viewer);
    if (type == Filter.class) return FILTERS;
    if (type == SubjectId.class) return ids;
    if (type == int.class) return List.of(1, 500);
    if (type == String.class) return List.of("勤工助学", "秘密", "MTc3MzAwMDAwMCAwIGl0ZW0");
    throw new AssertionError("say here with what a read is tried that takes a " + type);
  }

  private static String answer(Object desk, Method method, List<Object> arguments) {
    try {
      Object answer = method.invoke(desk, arguments.toArray());
      if (!(answer instanceof Iterable<?> some)) return String.valueOf(answer);
      List<String> each = new ArrayList<>();
      some.forEach(one -> each.add(String.valueOf(one)));
      return each.toString();
    } catch (InvocationTargetException thrown) {
      return String.valueOf(thrown.getCause());
    } catch (IllegalAccessException never) {
      throw new AssertionError(never);
    }
  }

  /** A matter that everyone sees, and then what only one of two schools has. */
  private static final class Half implements AutoCloseable {
    final School school = new School();
    final Matter known = Matter.at(Stage.PRIOR_DISCLOSURE, school);
    final Matter hidden = Matter.raisedIn(school);

    Half(Consumer<Half> more) {
      more.accept(this);
      school.sunlit.work();
    }

    void staffOnly(String body) {
      hidden.approved(hidden.draft(Stage.PRIOR_DISCLOSURE, STAFF, body, ""));
      hidden.done(School.HEAD, new DisclosePrior(hidden.id));
    }

    Map<String, String> answers(Viewer viewer, SubjectId alsoHidden) {
      return NonInterferenceTest.answers(
          school,
          viewer,
          List.of(known.id, hidden.id, alsoHidden, new SubjectId("item-00000000000000000000")));
    }

    @Override
    public void close() {
      school.close();
    }
  }

  private static void same(Consumer<Half> one, Consumer<Half> other) {
    try (Half a = new Half(one);
        Half b = new Half(other)) {
      b.school.clock.set(a.school.clock.instant());
      for (Viewer viewer :
          List.of(
              Viewer.ANONYMOUS,
              a.school.sunlit.viewer(School.STUDENT.person()),
              a.school.sunlit.viewer(School.PARENT.person()))) {
        Map<String, String> answers = a.answers(viewer, b.hidden.id);
        assertThat(answers.values()).anyMatch(each -> each.contains(a.known.id.value()));
        assertThat(b.answers(viewer, b.hidden.id)).isEqualTo(answers);
      }
    }
  }

  @Test
  void a_matter_that_others_are_shown_changes_nothing() {
    same(half -> {}, half -> half.hidden.toPriorDisclosure(STAFF));
  }

  @Test
  void nor_does_it_matter_what_it_says() {
    same(half -> half.hidden.toPriorDisclosure(STAFF), half -> half.staffOnly("<p>秘密岗位。</p>"));
    same(half -> half.staffOnly("<p>秘密岗位。</p>"), half -> half.staffOnly("<p>别的事情。</p>"));
  }

  @Test
  void nor_that_it_was_withdrawn() {
    same(
        half -> {},
        half -> {
          half.hidden.toPriorDisclosure(List.of(Audience.PUBLIC));
          half.hidden.done(School.OFFICE, new WithdrawItem(half.hidden.id, "内容有误"));
        });
  }

  @Test
  void to_whom_it_is_shown_it_is_there() {
    Actor teacher = School.TEACHER;
    try (Half a = new Half(half -> {});
        Half b = new Half(half -> half.staffOnly("<p>秘密岗位。</p>"))) {
      Viewer viewer = a.school.sunlit.viewer(teacher.person());
      assertThat(b.answers(viewer, b.hidden.id)).isNotEqualTo(a.answers(viewer, b.hidden.id));
    }
  }

  @Test
  void the_reads_are_found() {
    assertThat(reads(ReadingDesk.class)).hasSizeGreaterThanOrEqualTo(8);
    assertThat(reads(Sunlit.class)).hasSizeGreaterThanOrEqualTo(2);
    assertThat(reads(CatalogDesk.class)).isNotEmpty();
    assertThat(reads(OfficeDesk.class)).isEmpty();
    assertThat(reads(SupervisionDesk.class)).isEmpty();
    assertThat(reads(OutletDesk.class)).isEmpty();
  }
}
