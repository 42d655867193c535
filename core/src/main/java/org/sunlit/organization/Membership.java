package org.sunlit.organization;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sunlit.record.PostId;
import org.sunlit.visibility.UnitId;
import org.sunlit.words.Label;
import org.sunlit.words.Words;

/**
 * Who belongs to a body: posts by name, each with its dates, and by rule the heads of certain units
 * and of every unit of certain kinds (C2.7, C2.8, C2.19). The lists of the founding plan are open.
 */
public record Membership(
    List<Member> members, List<UnitId> headsOfUnits, Set<UnitKind> headsOfKinds) {
  /** Nobody named: the school keeps the list elsewhere. */
  public static final Membership UNSTATED = new Membership(List.of(), List.of(), Set.of());

  public Membership {
    members = List.copyOf(members);
    headsOfUnits = List.copyOf(headsOfUnits);
    headsOfKinds = Set.copyOf(headsOfKinds);
  }

  public boolean isStated() {
    return !equals(UNSTATED);
  }

  /** A post in a body. There may be several heads and any number of deputies (C2.3, C2.4). */
  public record Member(PostId post, Place as, InForce inForce) {}

  /** As what a post belongs to a body. */
  public enum Place {
    HEAD("组长", "head"),
    DEPUTY_HEAD("副组长", "deputy head"),
    MEMBER("成员", "member");

    private final Words words;

    Place(String zh, String en) {
      this.words = new Words(zh, en);
    }

    public Label label() {
      return new Label(name().toLowerCase(Locale.ROOT).replace('_', '-'), words);
    }
  }
}
