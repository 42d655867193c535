package org.sunlit.publishing;

import org.sunlit.channels.Publication;
import org.sunlit.record.Bytes;
import org.sunlit.record.Papers;

/** The digest of a rendered publication: of all but itself. */
final class Revision {
  private Revision() {}

  /** The same publication under its revision. */
  static Publication of(Publication unsigned, Papers papers) {
    String revision = Bytes.sha256(papers.write(unsigned)).toHex();
    return new Publication(
        unsigned.path(),
        revision,
        unsigned.kind(),
        unsigned.reach(),
        unsigned.marking(),
        unsigned.title(),
        unsigned.shortTitle(),
        unsigned.summary(),
        unsigned.published(),
        unsigned.updated(),
        unsigned.labels(),
        unsigned.number(),
        unsigned.facets(),
        unsigned.steps(),
        unsigned.versions(),
        unsigned.tables(),
        unsigned.contacts(),
        unsigned.files(),
        unsigned.proof());
  }
}
