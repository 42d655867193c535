package org.sunlit.deliberation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sunlit.Matter;
import org.sunlit.catalog.BodyId;
import org.sunlit.deliberation.DeliberationCommand.RecordResolution;

/** What a secretary records, in words; at first nothing but a number and that it is adopted. */
public final class Recording {
  private final Matter matter;
  private final BodyId body;
  private ResolutionOutcome outcome = ResolutionOutcome.ADOPTED;
  private @Nullable Manner manner;
  private @Nullable Integer present;
  private @Nullable Integer recused;
  private @Nullable Tally tally;
  private @Nullable Ballots ballots;
  private @Nullable List<String> amendments;
  private @Nullable List<String> opinions;

  private Recording(Matter matter, BodyId body) {
    this.matter = matter;
    this.body = body;
  }

  public static Recording of(Matter matter, BodyId body) {
    return new Recording(matter, body);
  }

  public Recording outcome(ResolutionOutcome outcome) {
    this.outcome = outcome;
    return this;
  }

  public Recording manner(Manner manner) {
    this.manner = manner;
    return this;
  }

  public Recording present(int present, int recused) {
    this.present = present;
    this.recused = recused;
    return this;
  }

  public Recording consensus(int present) {
    return manner(Manner.CONSENSUS).present(present, 0);
  }

  /** Nobody recused. */
  public Recording hands(int present, int inFavour, int against, int abstained) {
    return manner(Manner.SHOW_OF_HANDS).present(present, 0).tally(inFavour, against, abstained);
  }

  /** Nobody recused. */
  public Recording ballot(int present, int issued, int returned, int valid) {
    return manner(Manner.SECRET_BALLOT).present(present, 0).ballots(issued, returned, valid);
  }

  public Recording ballots(int issued, int returned, int valid) {
    this.ballots = new Ballots(issued, returned, valid);
    return this;
  }

  public Recording tally(int inFavour, int against, int abstained) {
    this.tally = new Tally(inFavour, against, abstained);
    return this;
  }

  public Recording amendments(String... amendments) {
    this.amendments = List.of(amendments);
    return this;
  }

  public Recording opinions(String... opinions) {
    this.opinions = List.of(opinions);
    return this;
  }

  public RecordResolution order() {
    return new RecordResolution(
        matter.id,
        body,
        "纪要〔2026〕7号",
        outcome,
        manner,
        present,
        recused,
        tally,
        ballots,
        amendments,
        opinions);
  }
}
