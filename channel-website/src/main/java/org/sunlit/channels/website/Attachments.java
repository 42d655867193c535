package org.sunlit.channels.website;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.website.register.Layout;
import org.sunlit.channels.website.root.FinishedFiles;
import org.sunlit.words.Words;

/** The files of one publication on their way to their places. */
final class Attachments {
  private final FinishedFiles files;

  Attachments(FinishedFiles files) {
    this.files = files;
  }

  /**
   * Copies all and finds them whole before the first one is shown, then shows them in their order.
   *
   * @return why not; empty if all stand
   */
  Optional<Standing.Rejected> copy(List<Layout.Copy> missing) {
    for (Layout.Copy each : missing) {
      Publication.File file = each.file();
      try (InputStream bytes = file.bytes().open()) {
        if (!files.stage(each.target(), bytes, file.size(), file.digest())) {
          return refused(
              file,
              false,
              "附件内容与其摘要不符：{name}",
              "the bytes of an attachment do not match its digest: {name}");
        }
      } catch (IOException | UncheckedIOException e) {
        return refused(file, true, "附件无法读取：{name}", "an attachment cannot be read: {name}");
      }
    }
    files.finish(missing.stream().map(Layout.Copy::target).distinct().toList());
    return Optional.empty();
  }

  private static Optional<Standing.Rejected> refused(
      Publication.File file, boolean retry, String zh, String en) {
    Words words = new Words(zh, en).with(Map.of("name", file.name()));
    return Optional.of(new Standing.Rejected(words, retry));
  }
}
