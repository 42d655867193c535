package org.sunlit.record;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Under which name rows of a type are kept: for ever, since older rows bear it. At most 40 letters
 * in lower case and hyphens.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Kept {
  String value();

  /** How its rows are read. */
  Reading reading() default Reading.WITH_SUBJECT;

  /**
   * Whether it holds nothing that people wrote: a store may then remember what it said for longer
   * than it is kept.
   */
  boolean wordless() default false;

  /** What a store that has to go a long way for rows brings along unasked. */
  enum Reading {
    /** Few of a subject, and needed with nearly every order about it: all of them at once. */
    WITH_SUBJECT,
    /** Few in the school, and needed with orders about any subject: always. */
    WITH_ANY,
    /**
     * Perhaps thousands of a subject, and each needed with few orders: all kinds of them at once.
     */
    IN_BULK,
    /** Only those that are asked for. */
    ALONE
  }
}
