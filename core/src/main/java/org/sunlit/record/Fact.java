package org.sunlit.record;

/**
 * Something that has happened to a subject; the only way its state changes. Its kind and meaning
 * are for ever. It carries references and commitments, never personal content or body text.
 */
public interface Fact<S> {
  S applyTo(S before, Happening how);
}
