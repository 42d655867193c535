package org.sunlit.demo.scenario;

import java.time.InstantSource;
import java.util.function.UnaryOperator;
import org.sunlit.Assembly;
import org.sunlit.Sunlit;
import org.sunlit.organization.Directory;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.store.Store;

/** Opens the school of a scenario with its people, on its record. */
final class Opening {
  private Opening() {}

  static Sunlit of(
      Scenario scenario,
      SchoolProfile school,
      Keeping keeping,
      InstantSource clock,
      UnaryOperator<Assembly> more) {
    Store store = keeping.under(clock);
    try {
      return more.apply(
              Sunlit.of(school)
                  .store(store)
                  .blobs(keeping.files())
                  .directory(Directory.of(scenario.people())))
          .open();
    } catch (RuntimeException unusable) {
      // Else the database would stay open for a school that is not.
      store.close();
      throw unusable;
    }
  }
}
