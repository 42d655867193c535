package org.sunlit.item;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Parameters;
import org.sunlit.calendar.Span;
import org.sunlit.catalog.Notice;
import org.sunlit.consultation.ConsultationFact;
import org.sunlit.deliberation.DeliberationFact;
import org.sunlit.feedback.FeedbackFact;
import org.sunlit.feedback.FeedbackFact.Answered;
import org.sunlit.item.Version.Step;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;
import org.sunlit.reminder.ReminderFact;
import org.sunlit.visibility.VisibilityScope;

/** What has happened to a disclosure item; the only way its state changes. */
public sealed interface ItemFact extends Fact<DisclosureItem> {

  /**
   * Where the fact's entry may be shown: in public only what the public can see as well, once the
   * item is shown to it; the way there never.
   */
  default Entry.Visibility visibility(DisclosureItem after) {
    boolean seen =
        this instanceof StageEntered
            || this instanceof NoticeBegan
            || this instanceof VersionReplaced
            || this instanceof ContentErased
            || this instanceof InConsultation
            || (this instanceof InDeliberation in && in.fact().showsOutside())
            || (this instanceof InFeedback in && in.fact() instanceof Answered);
    return seen && after.shown().filter(each -> each.scope().isPublic()).isPresent()
        ? Entry.Visibility.PUBLIC
        : Entry.Visibility.INTERNAL;
  }

  record Raised(Grounds grounds) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.under(grounds);
    }
  }

  /** The office decided by which stages the matter goes. */
  record ProfileSet(Profile profile, @Nullable Notice notice, Digest reason) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      Grounds grounds = before.grounds();
      return grounds == null ? before : before.under(grounds.under(profile, notice));
    }
  }

  /** A public notice stands wherever its scope reaches, and its period runs. */
  record NoticeBegan(int version, LocalDate first) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.noticed(new NoticeRun(version, first));
    }
  }

  /** It was disclosed elsewhere before, and is shown here as that. */
  record Imported(LocalDate original, Digest source, List<String> outlets) implements ItemFact {
    public Imported {
      outlets = List.copyOf(outlets);
    }

    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      DisclosureItem after = before.importedFrom(new Origin(original, source));
      for (String each : outlets) after = after.changed(1, version -> version.releasedOn(each));
      return after;
    }
  }

  record VersionFrozen(
      int number, Stage stage, VisibilityScope scope, Digest paper, Authority authority)
      implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.proposed(Version.proposed(number, stage, scope, paper, authority, how.by()));
    }
  }

  /**
   * @param evidence the paper of what was done in the host's own workflow, if it was done there
   */
  record VersionReviewed(int number, @Nullable Digest evidence) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.signed(number, Step.REVIEWED, how);
    }
  }

  record ConfidentialityReviewed(int number, @Nullable Digest evidence) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.signed(number, Step.CONFIDENTIALITY_REVIEWED, how);
    }
  }

  record VersionApproved(int number, Digest paper, @Nullable Digest evidence) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.signed(number, Step.APPROVED, how);
    }
  }

  record VersionCountersigned(int number, @Nullable Digest evidence) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.signed(number, Step.COUNTERSIGNED, how);
    }
  }

  /** Beyond the approver's authority: from now on the leading group approves. */
  record VersionReferred(int number, Digest reason) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.changed(number, Version::referred);
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

  /** Shown in the place of the version before, which differs in nothing but its narrower scope. */
  record VersionReplaced(int number) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.showing(number);
    }
  }

  /** From now on these versions are for fewer people than they were approved for. */
  record ScopeNarrowed(List<Integer> versions, VisibilityScope scope, Digest reason)
      implements ItemFact {
    public ScopeNarrowed {
      versions = List.copyOf(versions);
    }

    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      DisclosureItem after = before;
      for (int each : versions) after = after.changed(each, version -> version.narrowedTo(scope));
      return after;
    }
  }

  record EmergencyOrdered(Digest reason, Map<Parameters.Name, Span> shortened, boolean skips)
      implements ItemFact {
    public EmergencyOrdered {
      shortened = Map.copyOf(shortened);
    }

    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.inEmergency(new Emergency(how.at(), how.by(), reason, shortened, skips, null));
    }
  }

  /** The leading group confirmed what a leader ordered. */
  record EmergencyConfirmed(Digest resolution) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.emergenciesConfirmed(how.at());
    }
  }

  record Withdrawn(@Nullable Digest reason) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.withdrawn(Withdrawal.at(how.at(), reason));
    }
  }

  record WithdrawalReasoned(Digest reason) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      Withdrawal withdrawal = before.withdrawal();
      return withdrawal == null ? before : before.withdrawn(withdrawal.reasoned(reason, how.at()));
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
      String outlet, OutletStanding.Kind kind, int version, VisibilityScope reached)
      implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.standing(
          outlet,
          OutletStanding.answered(
              before.standings().get(outlet), kind, version, reached, how.at()));
    }
  }

  /**
   * A person found something on an outlet, or nothing, where it does not answer itself.
   *
   * @param kind whether it stands there or not
   * @param paper where, in whose words, and the file that shows it
   * @param alone whether it takes another person who says the same before it counts
   */
  record StandingConfirmed(
      String outlet,
      OutletStanding.Kind kind,
      int version,
      VisibilityScope reached,
      LocalDate seen,
      Digest paper,
      boolean alone)
      implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.standing(
          outlet,
          OutletStanding.confirmed(
              before.standings().get(outlet),
              new OutletStanding.Confirmation(kind, version, reached, paper, how.by(), alone),
              how.at()));
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

  /** A reminder or follow-up; never more than internal. */
  record InSupervision(ReminderFact fact) implements ItemFact {
    @Override
    public DisclosureItem applyTo(DisclosureItem before, Happening how) {
      return before.reminded(fact.applyTo(before.reminders(), how));
    }
  }
}
