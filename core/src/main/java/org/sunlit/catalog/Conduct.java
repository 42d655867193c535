package org.sunlit.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sunlit.procedure.Profile;
import org.sunlit.procedure.Stage;

/**
 * How a matter under an entry is conducted; fixed by the office and never by the handler (C2.13).
 *
 * @param seats who deliberates and as what, in this order (C5.5); none for the working group and
 *     the leading group that the responsible unit has by default
 * @param facets what a version for a stage has to say
 * @param oneAnnouncement whether prior disclosure and consultation may be announced at once
 * @param opinionTexts what the report on a consultation shows of single opinions
 * @param countsDisclosed whether attendance and counts of a resolution are disclosed
 * @param personnel whether it is about a person's appointment or removal: then neither are stored
 * @param beyondAuthority whether the leading group approves, since no single leader may
 * @param notice how the notice is kept, for public notices only
 */
public record Conduct(
    Profile profile,
    List<Seat> seats,
    Map<Stage, Set<Facet>> facets,
    boolean oneAnnouncement,
    OpinionTexts opinionTexts,
    boolean countsDisclosed,
    boolean personnel,
    boolean beyondAuthority,
    @Nullable Notice notice) {
  public Conduct {
    seats = List.copyOf(seats);
    facets = Map.copyOf(facets);
    if (!seats.isEmpty() && seats.stream().noneMatch(Seat::decides)) {
      throw new IllegalArgumentException("somebody decides on a matter, given: " + seats);
    }
    if ((profile == Profile.PUBLIC_NOTICE) != (notice != null)) {
      throw new IllegalArgumentException("a notice goes with, and only with, a public notice");
    }
    if (personnel && countsDisclosed) {
      throw new IllegalArgumentException("of a personnel matter no counts are kept to disclose");
    }
  }

  /** What a report on a consultation shows of what people wrote. */
  public enum OpinionTexts {
    /** Opinions that say the same under one topic, with a count. */
    GROUPED,
    /** Single texts too, each after moderation. */
    SINGLE
  }
}
