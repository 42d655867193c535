package org.sunlit.organization;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sunlit.procedure.Act;

/**
 * Which role does which act: what {@link Role} says, with what the school decides otherwise. No
 * decision goes against the "never" of an act: who drafts does not review, who reviews does not
 * approve, the unit does not archive what is its own. The gates hold the same for persons; here it
 * is held for posts, before anybody acts.
 */
public final class Duties {
  /** Two acts that are never one role's. */
  private record Apart(Act one, Act other) {
    boolean isBroken(Set<Role> roles, Duties duties) {
      return roles.stream().anyMatch(role -> duties.may(role, one) && duties.may(role, other));
    }
  }

  private static final List<Apart> APART =
      List.of(
          new Apart(Act.DRAFT, Act.REVIEW),
          new Apart(Act.DRAFT, Act.REVIEW_CONFIDENTIALITY),
          new Apart(Act.DRAFT, Act.APPROVE),
          new Apart(Act.DRAFT, Act.COUNTERSIGN),
          new Apart(Act.REVIEW, Act.APPROVE),
          new Apart(Act.REVIEW_CONFIDENTIALITY, Act.APPROVE),
          new Apart(Act.REVIEW, Act.COUNTERSIGN),
          new Apart(Act.REVIEW_CONFIDENTIALITY, Act.COUNTERSIGN),
          new Apart(Act.APPROVE, Act.COUNTERSIGN),
          new Apart(Act.RECORD_MEETING, Act.CONFIRM_MEETING),
          new Apart(Act.RECORD_MEETING, Act.ATTEST_TALLY));

  private final Map<Act, Set<Role>> overrides;

  private Duties(Map<Act, Set<Role>> overrides) {
    this.overrides = new EnumMap<>(Act.class);
    overrides.forEach((act, roles) -> this.overrides.put(act, Set.copyOf(roles)));
  }

  public static Duties byDefault() {
    return new Duties(Map.of());
  }

  /**
   * The default with these acts given to these roles instead.
   *
   * @throws IllegalArgumentException naming every act that is given against its "never", or to
   *     nobody
   */
  public static Duties with(Map<Act, Set<Role>> overrides) {
    Duties duties = new Duties(overrides);
    List<String> faults = new ArrayList<>();
    duties.overrides.forEach((act, roles) -> faults.addAll(duties.faults(act, roles)));
    if (!faults.isEmpty()) throw new IllegalArgumentException(String.join("; ", faults));
    return duties;
  }

  /** What speaks against giving the act to these roles. */
  private List<String> faults(Act act, Set<Role> roles) {
    List<String> faults = new ArrayList<>();
    if (roles.isEmpty()) faults.add(code(act) + " is given to nobody");
    if (act == Act.PARTICIPATE) faults.add(code(act) + " is everyone's within the scope");
    EnumSet<Role> never = EnumSet.noneOf(Role.class);
    roles.stream().filter(role -> isNever(act, role)).forEach(never::add);
    if (!never.isEmpty()) faults.add(code(act) + " is never done by " + codes(never));
    for (Apart apart : APART) {
      if ((apart.one() == act || apart.other() == act) && apart.isBroken(roles, this)) {
        faults.add(code(apart.one()) + " and " + code(apart.other()) + " are never one role's");
      }
    }
    return faults;
  }

  /** The "never" of an act as far as it names a role; what it says of persons the gates hold. */
  private static boolean isNever(Act act, Role role) {
    return switch (act) {
      case REVIEW, REVIEW_CONFIDENTIALITY, APPROVE, COMMIT_LIST -> role == Role.HANDLER;
      case SET_PROFILE,
          COUNTERSIGN,
          ORDER_EMERGENCY,
          CONFIRM_EMERGENCY,
          DECIDE_APPEAL,
          KEEP_CATALOG,
          ADOPT_LIST,
          APPROVE_WITHHOLDING,
          ARCHIVE,
          IMPORT,
          ERASE,
          CONFIRM_STANDING,
          SUPERVISE,
          FOLLOW_UP,
          COORDINATE ->
          role.isOfTheUnit();
      case DRAFT,
          SEND_BACK,
          RELEASE,
          CONDUCT,
          CARRY_OUT,
          RELEASE_DISPOSITIONS,
          PARTICIPATE,
          ENTER_OPINION,
          RECORD_MEETING,
          ATTEST_TALLY,
          CONFIRM_MEETING,
          WITHDRAW ->
          false;
    };
  }

  public boolean may(Role role, Act act) {
    Set<Role> given = overrides.get(act);
    return given == null ? role.mayByDefault(act) : given.contains(role);
  }

  /** The roles that do the act. */
  public Set<Role> roles(Act act) {
    return EnumSet.allOf(Role.class).stream()
        .filter(role -> may(role, act))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the school decides otherwise. */
  public Map<Act, Set<Role>> overrides() {
    return Map.copyOf(overrides);
  }

  private static String code(Act act) {
    return act.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String codes(Set<Role> roles) {
    return roles.stream().map(each -> each.label().code()).collect(Collectors.joining(", "));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Duties duties && overrides.equals(duties.overrides);
  }

  @Override
  public int hashCode() {
    return overrides.hashCode();
  }
}
