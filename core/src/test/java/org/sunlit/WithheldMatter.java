package org.sunlit;

import org.jspecify.annotations.Nullable;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;
import org.sunlit.withholding.Extent;
import org.sunlit.withholding.Ground;
import org.sunlit.withholding.WithheldRegister;
import org.sunlit.withholding.WithholdingCommand.ApproveWithholding;
import org.sunlit.withholding.WithholdingCommand.EndWithholding;
import org.sunlit.withholding.WithholdingCommand.FileWithholding;
import org.sunlit.withholding.WithholdingCommand.ObjectToWithholding;
import org.sunlit.withholding.WithholdingCommand.ProposeWithholding;
import org.sunlit.withholding.WithholdingCommand.ReassessWithholding;
import org.sunlit.withholding.WithholdingCommand.ReviewWithholding;
import org.sunlit.withholding.WithholdingStage;

/** Something that student affairs does not disclose, driven as far as a test needs it. */
public final class WithheldMatter {
  public static final UnitId UNIT = new UnitId("student-affairs");

  public final School school;
  public final SubjectId id;
  private @Nullable String entry;
  private @Nullable SubjectId item;
  private Extent extent = Extent.WHOLE;

  private WithheldMatter(School school) {
    this.school = school;
    this.id = school.sunlit.catalog().newWithholding();
  }

  /** Nothing is said of it yet. */
  public static WithheldMatter in(School school) {
    return new WithheldMatter(school);
  }

  public static WithheldMatter at(WithholdingStage stage, School school) {
    return in(school).drivenTo(stage);
  }

  public WithheldMatter entry(String code) {
    entry = code;
    return this;
  }

  public WithheldMatter item(SubjectId id) {
    item = id;
    return this;
  }

  public WithheldMatter inPart() {
    extent = Extent.PART;
    return this;
  }

  public ProposeWithholding proposal() {
    return proposal(Ground.TRADE_SECRET, null, "招标底价", "涉及供应商商业秘密");
  }

  public ProposeWithholding proposal(
      Ground ground, @Nullable String document, @Nullable String title, @Nullable String reason) {
    return new ProposeWithholding(
        id,
        UNIT,
        ground,
        "XG-" + id.value().substring(12, 17),
        1,
        extent,
        entry,
        item,
        document,
        title,
        reason);
  }

  public WithheldMatter drivenTo(WithholdingStage stage) {
    if (stage == WithholdingStage.NEW) return this;
    school.done(School.HANDLER, proposal());
    return onTo(stage);
  }

  /** From where it stands, along the usual way. */
  public WithheldMatter onTo(WithholdingStage stage) {
    if (stage == WithholdingStage.DISMISSED) {
      school.done(School.REVIEWER, new ObjectToWithholding(id, "不属于商业秘密"));
      return this;
    }
    while (line().withholding().stage() != stage) {
      switch (line().withholding().stage()) {
        case PROPOSED -> school.done(School.REVIEWER, new ReviewWithholding(id));
        case REVIEWED -> school.done(School.LEADER, new ApproveWithholding(id));
        case APPROVED ->
            school.done(
                School.OFFICE, new FileWithholding(id, "B-" + id.value().substring(12, 20)));
        case FILED -> {
          school.done(School.REVIEWER, new ReassessWithholding(id, false));
          school.done(School.LEADER, new EndWithholding(id));
        }
        case NEW, DISMISSED, ENDED ->
            throw new IllegalArgumentException("no way leads on to " + stage);
      }
    }
    return this;
  }

  /** The line as the office sees it. */
  public WithheldRegister.Line line() {
    return school.sunlit.catalog().withheld(School.OFFICE).stream()
        .filter(each -> each.withholding().id().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
