package org.sunlit.supervision;

import org.jspecify.annotations.Nullable;

/**
 * How much people took part. Opinions count once their round is closed: before, their pace would
 * tell authors.
 *
 * @param opinions in rounds whose window ended in the period, in whatever way they came
 * @param voices how many of them a person submitted here for themselves, each one once
 * @param replies how many of them have a released disposition
 * @param feedback received in the period
 * @param answers how much of that is answered by now
 * @param views how often it was looked at in the period; none where nobody counts
 */
public record ParticipationFigures(
    int opinions, int voices, int replies, int feedback, int answers, @Nullable Long views) {
  public static final ParticipationFigures NOTHING = new ParticipationFigures(0, 0, 0, 0, 0, null);

  ParticipationFigures and(ParticipationFigures more) {
    return new ParticipationFigures(
        opinions + more.opinions,
        voices + more.voices,
        replies + more.replies,
        feedback + more.feedback,
        answers + more.answers,
        views == null ? more.views : more.views == null ? views : Long.valueOf(views + more.views));
  }
}
