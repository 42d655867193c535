package org.sunlit.reading;

import java.util.Set;
import java.util.stream.Collectors;
import org.sunlit.record.Question;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.Audience;
import org.sunlit.visibility.VisibilityScope;

/** Every scope to which something was ever shown and which names one of the audiences. */
public record ScopesNaming(Set<Audience> audiences) implements Question<Set<VisibilityScope>> {
  public ScopesNaming {
    audiences = Set.copyOf(audiences);
  }

  @Override
  public Set<VisibilityScope> answer(Transaction transaction) {
    return transaction.rows(Shown.class).stream()
        .flatMap(each -> each.lines().stream())
        .map(Shown.Line::scope)
        .filter(each -> each.audiences().stream().anyMatch(audiences::contains))
        .collect(Collectors.toSet());
  }
}
