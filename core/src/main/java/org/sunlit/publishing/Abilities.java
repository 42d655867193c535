package org.sunlit.publishing;

import java.util.List;
import java.util.Optional;
import org.sunlit.channels.Capacity;
import org.sunlit.channels.Channel;
import org.sunlit.channels.Quota;

/**
 * What an outlet can do and how much it takes, as its channel says.
 *
 * @param replaces whether what stands can be changed in place; if not, new versions and stages only
 *     are placed
 * @param takesArchives whether what was disclosed elsewhere before is brought there too
 * @param oneAtATime whether it is worked on by one node at a time
 * @param quota how many placings it takes in a time, if not as many as there are
 * @param capacities how large what is placed may be
 */
public record Abilities(
    String outlet,
    boolean replaces,
    boolean takesArchives,
    boolean oneAtATime,
    Optional<Quota> quota,
    List<Capacity> capacities) {

  public Abilities {
    capacities = List.copyOf(capacities);
  }

  public static Abilities of(String outlet, Channel channel) {
    return new Abilities(
        outlet,
        channel.replaces(),
        channel.takesArchives(),
        channel.oneAtATime(),
        channel.quota(),
        channel.capacities());
  }
}
