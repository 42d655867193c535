import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import org.sunlit.channels.*;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/** A folder with one page for each publication, which everybody may look into. */
public final class NoticeFolder implements ChannelProvider<NoticeFolder.Settings> {

  /** Where it is: {@code {"folder": "/srv/notices"}}. */
  public record Settings(@NotNull Path folder) {}

  @Override
  public String kind() {
    return "notice-folder";
  }

  @Override
  public Words name() {
    return new Words("公告文件夹", "Folder of notices");
  }

  @Override
  public Class<Settings> settings() {
    return Settings.class;
  }

  @Override
  public Channel open(String outlet, Settings settings) {
    return new Pages(settings.folder());
  }

  record Pages(Path folder) implements Channel {
    @Override
    public VisibilityScope reach(VisibilityScope wanted) {
      return VisibilityScope.PUBLIC;
    }

    @Override
    public Standing place(Publication publication, PlacementKey key) {
      if (publication.kind() != Publication.Kind.ARTICLE)
        return new Standing.Rejected(new Words("只收文章", "articles only"), false);
      try {
        Files.createDirectories(folder);
        Path half = folder.resolve(page(key).getFileName() + ".part");
        Files.writeString(half, publication.revision() + "\n" + html(publication));
        Files.move(half, page(key), StandardCopyOption.ATOMIC_MOVE);
        return check(key);
      } catch (IOException full) {
        throw new UncheckedIOException(full);
      }
    }

    @Override
    public Standing check(PlacementKey key) {
      try {
        if (Files.notExists(page(key))) return new Standing.Absent();
        String revision = Files.readAllLines(page(key)).get(0);
        return new Standing.Live(page(key).toString(), VisibilityScope.PUBLIC, revision);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    @Override
    public Standing withdraw(PlacementKey key, WithdrawalReason why) {
      try {
        Files.deleteIfExists(page(key));
        return new Standing.Absent();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }

    private Path page(PlacementKey key) {
      byte[] name = key.subject().getBytes(StandardCharsets.UTF_8);
      return folder.resolve(Base64.getUrlEncoder().encodeToString(name) + ".html");
    }

    private static String html(Publication publication) {
      String title = publication.title().replace("&", "&amp;").replace("<", "&lt;");
      String text = publication.current().map(each -> each.html().value()).orElse("");
      return "<h1>" + title + "</h1>" + text;
    }
  }
}
