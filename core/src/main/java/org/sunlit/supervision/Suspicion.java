package org.sunlit.supervision;

import java.time.Instant;
import org.sunlit.finding.Aspect;
import org.sunlit.finding.Certainty;
import org.sunlit.finding.Shortcoming;
import org.sunlit.words.Words;

/**
 * That a rule of supervision was broken.
 *
 * @param cause with the rule and the subject it tells it from all others
 * @param since from when on it has been so
 */
public record Suspicion(
    String rule,
    Aspect aspect,
    Shortcoming shortcoming,
    Certainty certainty,
    String cause,
    Instant since,
    Words words) {}
