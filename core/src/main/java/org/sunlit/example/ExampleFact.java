package org.sunlit.example;

import org.sunlit.record.Digest;
import org.sunlit.record.Fact;
import org.sunlit.record.Happening;

/** What has happened to an example; the only way its state changes. All of it is internal. */
public sealed interface ExampleFact extends Fact<Example> {

  record StageEntered(ExampleStage stage) implements ExampleFact {
    @Override
    public Example applyTo(Example before, Happening how) {
      return before.entered(stage, how.at());
    }
  }

  record Marked(Digest reason) implements ExampleFact {
    @Override
    public Example applyTo(Example before, Happening how) {
      return before.because(reason);
    }
  }

  record TakenBack(Digest reason) implements ExampleFact {
    @Override
    public Example applyTo(Example before, Happening how) {
      return before.because(reason);
    }
  }
}
