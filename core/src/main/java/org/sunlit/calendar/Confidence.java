package org.sunlit.calendar;

/** How sure the basis of a default is; a school that knows better says so in its profile. */
public enum Confidence {
  VERIFIED,
  SECONDARY,
  INFERRED,
  FROM_MEMORY,
  SET_BY_THE_SCHOOL
}
