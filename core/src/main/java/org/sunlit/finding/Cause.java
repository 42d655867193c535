package org.sunlit.finding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sunlit.record.Digest;
import org.sunlit.record.SubjectId;
import org.sunlit.reminder.InspectionForm;
import org.sunlit.visibility.UnitId;

/**
 * What was found, and how.
 *
 * @param about an item, an entry of the catalog or a unit
 * @param unit the one concerned
 * @param rule the rule that found it; none if a person did
 * @param inspection how a person of the supervision group came to it; none if a rule did
 * @param since from when on it has been so
 * @param text the paper that says it in words; it names nobody
 */
public record Cause(
    SubjectId about,
    UnitId unit,
    @Nullable String rule,
    @Nullable InspectionForm inspection,
    Aspect aspect,
    Shortcoming shortcoming,
    Certainty certainty,
    Instant since,
    Digest text) {}
