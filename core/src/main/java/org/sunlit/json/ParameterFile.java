package org.sunlit.json;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import org.sunlit.calendar.Confidence;
import org.sunlit.calendar.Parameters.Parameter;
import org.sunlit.calendar.Term;

/** A parameter that a school sets otherwise. */
record ParameterFile(@NotNull Term value, @NotBlank String basis, @Nullable Confidence confidence) {

  static ParameterFile of(Parameter parameter) {
    return new ParameterFile(parameter.value(), parameter.basis(), parameter.confidence());
  }

  Parameter parameter() {
    return new Parameter(
        value, basis, confidence == null ? Confidence.SET_BY_THE_SCHOOL : confidence);
  }
}
