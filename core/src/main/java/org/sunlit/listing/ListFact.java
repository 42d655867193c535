package org.sunlit.listing;

import java.time.LocalDate;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;

/** What has happened to a unit's list; the only way its state changes. */
public sealed interface ListFact extends Fact<DisclosureList> {

  /** Where the fact's entry may be shown: that a list is in force everyone may know (R29-14). */
  default Entry.Visibility visibility() {
    return this instanceof Adopted ? Entry.Visibility.PUBLIC : Entry.Visibility.INTERNAL;
  }

  record StageEntered(ListStage stage) implements ListFact {
    @Override
    public DisclosureList applyTo(DisclosureList before, Happening how) {
      return before.entered(stage, how.by());
    }
  }

  record Proposed(Digest paper) implements ListFact {
    @Override
    public DisclosureList applyTo(DisclosureList before, Happening how) {
      return before.proposed(paper, how.by());
    }
  }

  record SentBack(Digest reason) implements ListFact {
    @Override
    public DisclosureList applyTo(DisclosureList before, Happening how) {
      return before.returned(reason);
    }
  }

  record Adopted(
      int number, Digest paper, LocalDate resolvedOn, DisclosureList.By by, Digest minutes)
      implements ListFact {
    @Override
    public DisclosureList applyTo(DisclosureList before, Happening how) {
      return before.adopted(
          new DisclosureList.Adoption(number, paper, resolvedOn, how.at(), by, minutes));
    }
  }
}
