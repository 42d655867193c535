package org.sunlit.calendar;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every number of days that a rule uses, by name, with where it comes from and how sure that is. A
 * school overrides them in its profile.
 */
public final class Parameters {

  /** One number of days; {@code basis} is a clause, a rule or the school's own decision. */
  public record Parameter(Span span, String basis, Confidence confidence) {}

  /** The names there are; anything else in a profile is an error. */
  public enum Name {
    PRIOR_DISCLOSURE_DISPLAY(Span.workingDays(3), "C5.1", Confidence.INFERRED),
    CONSULTATION_WINDOW(Span.workingDays(10), "R29-17", Confidence.FROM_MEMORY),
    DECISION_DISCLOSURE_DISPLAY(Span.workingDays(3), "C5.1", Confidence.INFERRED),
    PUBLIC_SUPERVISION_PERIOD(Span.workingDays(10), "C5.7", Confidence.INFERRED);

    private final Parameter byDefault;

    Name(Span span, String basis, Confidence confidence) {
      this.byDefault = new Parameter(span, basis, confidence);
    }
  }

  private final Map<Name, Parameter> values = new LinkedHashMap<>();

  private Parameters(Map<Name, Parameter> overrides) {
    for (Name name : Name.values()) {
      values.put(name, overrides.getOrDefault(name, name.byDefault));
    }
  }

  /** The defaults, with these in their place. */
  public static Parameters with(Map<Name, Parameter> overrides) {
    return new Parameters(overrides);
  }

  public Span span(Name name) {
    return parameter(name).span();
  }

  public Parameter parameter(Name name) {
    Parameter found = values.get(name);
    if (found == null) throw new IllegalStateException("no such parameter: " + name);
    return found;
  }
}
