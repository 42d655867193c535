package org.sunlit.item;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Digest;
import org.sunlit.record.PersonId;
import org.sunlit.visibility.VisibilityScope;

/**
 * Content frozen for one stage, and how far its approval has come (regulations on Party affairs,
 * art. 15): proposed, reviewed, approved, released outlet by outlet. Everything is bound to the
 * digest of its paper; a change is another version.
 *
 * @param number from 1 within the item, across stages
 * @param approvedBy who approved it; only such a version is ever shown
 * @param superseded whether a later version was proposed before this one was approved
 */
public record Version(
    int number,
    Stage stage,
    VisibilityScope scope,
    Digest digest,
    PersonId proposedBy,
    @Nullable PersonId reviewedBy,
    @Nullable PersonId confidentialityReviewedBy,
    @Nullable PersonId approvedBy,
    boolean sentBack,
    boolean superseded,
    Set<String> released) {
  public Version {
    released = Set.copyOf(released);
  }

  static Version proposed(
      int number, Stage stage, VisibilityScope scope, Digest digest, PersonId by) {
    return new Version(number, stage, scope, digest, by, null, null, null, false, false, Set.of());
  }

  public boolean isApproved() {
    return approvedBy != null && !sentBack;
  }

  public boolean awaitsApproval() {
    return approvedBy == null && !sentBack && !superseded;
  }

  /** Whether this person drafted or reviewed it. */
  boolean wasTouchedBy(PersonId person) {
    return person.equals(proposedBy)
        || person.equals(reviewedBy)
        || person.equals(confidentialityReviewedBy);
  }

  Version reviewed(PersonId by) {
    return new Version(
        number,
        stage,
        scope,
        digest,
        proposedBy,
        by,
        confidentialityReviewedBy,
        approvedBy,
        sentBack,
        superseded,
        released);
  }

  Version reviewedForConfidentiality(PersonId by) {
    return new Version(
        number,
        stage,
        scope,
        digest,
        proposedBy,
        reviewedBy,
        by,
        approvedBy,
        sentBack,
        superseded,
        released);
  }

  Version approved(PersonId by) {
    return new Version(
        number,
        stage,
        scope,
        digest,
        proposedBy,
        reviewedBy,
        confidentialityReviewedBy,
        by,
        sentBack,
        superseded,
        released);
  }

  Version returned() {
    return new Version(
        number,
        stage,
        scope,
        digest,
        proposedBy,
        reviewedBy,
        confidentialityReviewedBy,
        approvedBy,
        true,
        superseded,
        released);
  }

  Version overtaken() {
    return new Version(
        number,
        stage,
        scope,
        digest,
        proposedBy,
        reviewedBy,
        confidentialityReviewedBy,
        approvedBy,
        sentBack,
        true,
        released);
  }

  Version releasedOn(String outlet) {
    Set<String> more = new HashSet<>(released);
    more.add(outlet);
    return new Version(
        number,
        stage,
        scope,
        digest,
        proposedBy,
        reviewedBy,
        confidentialityReviewedBy,
        approvedBy,
        sentBack,
        superseded,
        more);
  }
}
