package org.sunlit.inspection;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sunlit.finding.Aspect;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.UnitId;

/**
 * What an inspection says of one unit.
 *
 * @param findings what was found, as subjects of their own
 * @param paper what else was seen
 */
public record Judged(
    UnitId unit, Map<Aspect, Judgement> aspects, List<SubjectId> findings, @Nullable Digest paper) {
  public Judged {
    aspects = Map.copyOf(aspects);
    findings = List.copyOf(findings);
  }
}
