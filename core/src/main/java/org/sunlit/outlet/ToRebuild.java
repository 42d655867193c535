package org.sunlit.outlet;

import java.time.Instant;
import org.sunlit.record.Kept;
import org.sunlit.record.Row;
import org.sunlit.record.SubjectId;

/**
 * That an outlet waits to be made anew.
 *
 * @param due when somebody may begin with it: not while another one is at it
 */
@Kept("to-rebuild")
public record ToRebuild(String outlet, Instant due) implements Row {
  @Override
  public Instant again() {
    return due;
  }

  @Override
  public String key() {
    return outlet;
  }

  @Override
  public SubjectId subject() {
    return OutletUpkeep.of(outlet);
  }
}
