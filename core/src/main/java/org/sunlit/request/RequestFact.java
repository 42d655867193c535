package org.sunlit.request;

import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.record.Entry;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/** What has happened to a request for a new entry; the only way its state changes. */
public sealed interface RequestFact extends Fact<EntryRequest> {

  /** Where the fact's entry may be shown; what leads to the register of the withheld, nowhere. */
  default Entry.Visibility visibility() {
    return this instanceof Declined ? Entry.Visibility.NONE : Entry.Visibility.INTERNAL;
  }

  record StageEntered(RequestStage stage) implements RequestFact {
    @Override
    public EntryRequest applyTo(EntryRequest before, Happening how) {
      return before.entered(stage, how.at());
    }
  }

  record Asked(@Nullable UnitId unit, Digest paper) implements RequestFact {
    @Override
    public EntryRequest applyTo(EntryRequest before, Happening how) {
      return before.asked(unit, paper, how.by().person());
    }
  }

  record Assigned(String entry, Digest answer) implements RequestFact {
    @Override
    public EntryRequest applyTo(EntryRequest before, Happening how) {
      return before.assigned(entry, answer);
    }
  }

  record Promised(UnitId unit, Digest answer) implements RequestFact {
    @Override
    public EntryRequest applyTo(EntryRequest before, Happening how) {
      return before.promised(unit, answer);
    }
  }

  record Declined(SubjectId withholding, Digest answer) implements RequestFact {
    @Override
    public EntryRequest applyTo(EntryRequest before, Happening how) {
      return before.declined(withholding, answer);
    }
  }

  record Fulfilled(String entry) implements RequestFact {
    @Override
    public EntryRequest applyTo(EntryRequest before, Happening how) {
      return before.assigned(entry, null);
    }
  }

  record PaperErased(Digest content, ErasureReason reason) implements RequestFact {
    @Override
    public EntryRequest applyTo(EntryRequest before, Happening how) {
      return before.erased(content, reason);
    }
  }
}
