package org.sunlit.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.sunlit.procedure.Act;
import org.sunlit.procedure.Mender;
import org.sunlit.procedure.Principle;
import org.sunlit.procedure.Rule;
import org.sunlit.record.Actor;
import org.sunlit.visibility.UnitId;

/**
 * Who inspects what concerns one unit: the supervision group, but nobody their own matter (C2.25).
 * Where every post of the group has a stake, the representative of the superior organ; where the
 * school has none, the office.
 */
public final class Inspectors {
  /** Whatever inspects, reviews or closes a matter asks this. */
  public static final Rule NOBODY_INSPECTS_THEIR_OWN_MATTER =
      Rule.of(
          "nobody-inspects-their-own-matter",
          "C2.25",
          Principle.TRUTH_AND_FAIRNESS,
          Mender.SUPERVISION_GROUP,
          "本单位或本人经手的事项应当回避，由监督检查小组其他成员办理；全体需要回避的，由上级代表或办公室办理",
          "nobody inspects a matter of their own unit or that they had a hand in; others of the"
              + " supervision group do, or, if each has a stake, the superior's representative or"
              + " the office");

  private final SchoolProfile school;
  private final UnitId unit;
  private final LocalDate today;
  private final Supplier<Set<Actor>> hands;

  /**
   * @param hands who had a hand in the matter; asked only when it matters
   */
  public Inspectors(
      SchoolProfile school, UnitId unit, LocalDate today, Supplier<Set<Actor>> hands) {
    this.school = school;
    this.unit = unit;
    this.today = today;
    this.hands = hands;
  }

  /** Whether they may inspect it: for a post that is on duty, and without a stake of their own. */
  public boolean include(Acting acting) {
    return acting.giving(Act.SUPERVISE).anyMatch(onDuty()::contains) && !hasStake(acting);
  }

  /** Whether they act for a post of the supervision group, whatever their stake. */
  public boolean isOfTheGroup(Acting acting) {
    return acting
        .giving(Act.SUPERVISE)
        .anyMatch(school.organization().supervisors(today)::contains);
  }

  /** The person has one by any post of theirs, and by what others did for one of these. */
  private boolean hasStake(Acting acting) {
    return acting.held().stream().anyMatch(each -> school.hasStakeIn(each, unit))
        || hands.get().stream()
            .anyMatch(
                each ->
                    each.isOneHandWith(acting.actor())
                        || each.onBehalf()
                            .filter(of -> acting.held().contains(of.of()))
                            .isPresent());
  }

  private Collection<Post> onDuty() {
    Organization organization = school.organization();
    List<Post> group =
        organization.supervisors(today).stream().filter(each -> !hasStake(each)).toList();
    if (!group.isEmpty()) return group;
    List<Post> representatives = organization.having(Role.SUPERIOR_REPRESENTATIVE, today);
    return representatives.isEmpty() ? organization.having(Role.OFFICE, today) : representatives;
  }

  /** As far as a post tells: who holds it is the host's to know. */
  private boolean hasStake(Post post) {
    return school.hasStakeIn(post.id(), unit)
        || hands.get().stream()
            .anyMatch(
                each ->
                    post.id().equals(each.inPost())
                        || each.actsFor().filter(post.id()::equals).isPresent());
  }
}
