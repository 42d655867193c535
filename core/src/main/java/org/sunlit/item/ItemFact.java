package org.sunlit.item;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sunlit.consultation.ConsultationFact;
import org.sunlit.deliberation.DeliberationFact;
import org.sunlit.feedback.FeedbackFact;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;
import org.sunlit.visibility.UnitId;
import org.sunlit.visibility.VisibilityScope;

/** What has happened to a disclosure item; the only way its state changes. */
public sealed interface ItemFact extends Fact<DisclosureItem> {

  record Raised(String entry, UnitId responsibleUnit) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.raised(entry, responsibleUnit);
    }
  }

  record VersionFrozen(int number, Stage stage, VisibilityScope scope, Digest paper)
      implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.proposed(
          Version.proposed(number, stage, scope, paper, how.by().person()));
    }
  }

  record VersionReviewed(int number) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.changed(number, each -> each.reviewed(how.by().person()));
    }
  }

  record ConfidentialityReviewed(int number) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.changed(number, each -> each.reviewedForConfidentiality(how.by().person()));
    }
  }

  record VersionApproved(int number, Digest paper) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.changed(number, each -> each.approved(how.by().person()));
    }
  }

  record VersionSentBack(int number, Digest reason) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.changed(number, Version::returned);
    }
  }

  record VersionReleased(int number, String outlet) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.changed(number, each -> each.releasedOn(outlet));
    }
  }

  /** The stage changes; C5.1 demands that every entry is recorded with actor and time. */
  record StageEntered(Stage stage, @Nullable Integer version) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.entered(new StageVisit(stage, how.at(), version));
    }
  }

  record Withdrawn(Digest reason) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before;
    }
  }

  record ContentErased(Digest content, ErasureReason reason) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.erased(content, reason);
    }
  }

  /** An outlet answered something new about the item. */
  record StandingChanged(
      String outlet,
      OutletStanding.Kind kind,
      int version,
      VisibilityScope reached,
      String reference)
      implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      OutletStanding earlier = before.standings().get(outlet);
      Instant since =
          earlier != null
                  && earlier.shows(version)
                  && kind == earlier.kind()
                  && reached.equals(earlier.reached())
              ? earlier.since()
              : how.at();
      return before.standing(outlet, new OutletStanding(kind, version, reached, since, reference));
    }
  }

  record InConsultation(ConsultationFact fact) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.consulted(fact.applyTo(before.consultation(), how));
    }
  }

  record InDeliberation(DeliberationFact fact) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.deliberated(fact.applyTo(before.deliberation(), how));
    }
  }

  record InFeedback(FeedbackFact fact) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.heard(fact.applyTo(before.feedback(), how));
    }
  }
}
