package org.sunlit.protection;

/** A file that bears a marking of secrecy; nothing of it was kept, nor is it named here. */
public final class MarkedFile extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MarkedFile() {
    super(SecrecyMarking.NOTHING_BEARS_A_SECRECY_MARKING.id());
  }
}
