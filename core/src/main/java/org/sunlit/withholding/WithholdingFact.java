package org.sunlit.withholding;

import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.record.ErasureReason;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/** What has happened to something that is not disclosed; the only way its state changes. */
public sealed interface WithholdingFact extends Fact<Withholding> {

  /** The stage changes; who changed it has reviewed or approved it by that. */
  record StageEntered(WithholdingStage stage) implements WithholdingFact {
    @Override
    public Withholding applyTo(Withholding before, Happening how) {
      return before.entered(stage, how.by(), how.at());
    }
  }

  record Proposed(
      UnitId unit,
      Ground ground,
      String code,
      int count,
      Extent extent,
      @Nullable String entry,
      @Nullable SubjectId item,
      @Nullable String document,
      @Nullable Digest paper)
      implements WithholdingFact {
    @Override
    public Withholding applyTo(Withholding before, Happening how) {
      return before.claimed(
          new Claim(unit, ground, code, count, extent, entry, item, document, paper));
    }
  }

  record Dismissed(@Nullable Digest reason) implements WithholdingFact {
    @Override
    public Withholding applyTo(Withholding before, Happening how) {
      return before;
    }
  }

  record Filed(String number) implements WithholdingFact {
    @Override
    public Withholding applyTo(Withholding before, Happening how) {
      return before.filed(number);
    }
  }

  record Reassessed(boolean goesOn) implements WithholdingFact {
    @Override
    public Withholding applyTo(Withholding before, Happening how) {
      return before.reassessed(new Withholding.Reassessment(how.by(), how.at(), goesOn));
    }
  }

  record Renewed(int time) implements WithholdingFact {
    @Override
    public Withholding applyTo(Withholding before, Happening how) {
      return before.renewed(time, how.by(), how.at());
    }
  }

  record PaperErased(Digest content, ErasureReason reason) implements WithholdingFact {
    @Override
    public Withholding applyTo(Withholding before, Happening how) {
      return before.erased(content, reason);
    }
  }
}
