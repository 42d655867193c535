package org.sunlit.item;

import java.util.List;
import java.util.Map;
import org.sunlit.catalog.Facet;
import org.sunlit.procedure.Stage;

/**
 * All that is frozen with a version and so bound by its digest: content, stage, scope and files.
 *
 * @param scope the audiences in text form, sorted
 * @param body sanitized HTML
 * @param changes what differs from the version before, and why; empty for a first
 */
public record VersionPaper(
    Stage stage,
    List<String> scope,
    String title,
    String summary,
    String body,
    Map<Facet, String> facets,
    List<Attachment> attachments,
    String changes) {
  public VersionPaper {
    scope = List.copyOf(scope);
    facets = Map.copyOf(facets);
    attachments = List.copyOf(attachments);
  }

  /** Whether readers of either read the same, whoever they are. */
  boolean saysTheSameAs(VersionPaper other) {
    return stage == other.stage
        && title.equals(other.title)
        && summary.equals(other.summary)
        && body.equals(other.body)
        && facets.equals(other.facets)
        && attachments.equals(other.attachments);
  }
}
