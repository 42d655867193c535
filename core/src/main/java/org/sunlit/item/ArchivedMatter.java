package org.sunlit.item;

import java.time.LocalDate;
import java.util.List;
import org.sunlit.item.ArchiveCommand.ImportArchive;
import org.sunlit.record.Ids;
import org.sunlit.record.SubjectId;
import org.sunlit.visibility.Audience;

/**
 * One line of an old archive that is brought in in bulk.
 *
 * @param key names it in the old system, for ever: the same key is the same item, so that an import
 *     that broke off is simply run again
 */
public record ArchivedMatter(
    String key,
    String entry,
    LocalDate originalDate,
    String source,
    List<Audience> scope,
    String title,
    String summary,
    String body,
    List<Attachment> attachments) {
  public ArchivedMatter {
    if (key.isBlank()) throw new IllegalArgumentException("an archived matter has a key");
  }

  /** The item that it is or becomes. */
  public SubjectId subject() {
    return Ids.of(DisclosureItems.PREFIX, "archive\n" + key);
  }

  public ImportArchive order() {
    return new ImportArchive(
        subject(), entry, originalDate, source, scope, title, summary, body, attachments);
  }
}
