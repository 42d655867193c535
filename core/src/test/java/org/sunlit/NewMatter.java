package org.sunlit;

import java.util.Optional;
import org.sunlit.record.SubjectId;
import org.sunlit.request.EntryRequests;
import org.sunlit.request.RequestCommand.AssignRequest;
import org.sunlit.request.RequestCommand.PromiseEntry;
import org.sunlit.request.RequestCommand.RequestEntry;
import org.sunlit.request.RequestStage;
import org.sunlit.visibility.UnitId;

/** A matter that has no entry yet, driven as far as a test needs it. */
public final class NewMatter {
  public final School school;
  public final SubjectId id;

  private NewMatter(School school) {
    this.school = school;
    this.id = school.sunlit.catalog().newRequest();
  }

  public static NewMatter in(School school) {
    return new NewMatter(school);
  }

  public static NewMatter at(RequestStage stage, School school) {
    NewMatter matter = in(school);
    if (stage == RequestStage.NEW) return matter;
    school.done(School.TEACHER, matter.asking());
    switch (stage) {
      case NEW, ASKED -> {}
      case PROMISED -> school.done(School.OFFICE, matter.promise());
      case ANSWERED -> school.done(School.OFFICE, matter.assignment());
    }
    return matter;
  }

  public RequestEntry asking() {
    return new RequestEntry(id, "师生体检安排", "每年都有，不知归入哪一条", null);
  }

  public AssignRequest assignment() {
    return new AssignRequest(id, "S-99", "属于内部岗位安排");
  }

  public PromiseEntry promise() {
    return new PromiseEntry(id, new UnitId("student-affairs"), "列入学生工作处清单");
  }

  /** The request as the office sees it. */
  public EntryRequests.OnDesk onDesk() {
    return find().orElseThrow();
  }

  private Optional<EntryRequests.OnDesk> find() {
    return school.sunlit.catalog().requests(School.OFFICE).stream()
        .filter(each -> each.request().id().equals(id))
        .findFirst();
  }
}
