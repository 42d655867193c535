import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.*;
import org.sunlit.channels.tck.ChannelContract;

/** Runs all rules against a folder of notices. */
public class NoticeFolderContract extends ChannelContract {
  @TempDir Path folder;

  @Override
  protected Channel channel() {
    return new NoticeFolder().open("notices", new NoticeFolder.Settings(folder));
  }

  /** What a reader finds: here the one page of the key. */
  @Override
  protected Optional<String> read(PlacementKey key) throws Exception {
    if (!(channel().check(key) instanceof Standing.Live live)) return Optional.empty();
    return Optional.of(Files.readString(Path.of(live.reference())));
  }

  /** This outlet promises the title only; most promise more, and leave this out. */
  @Override
  protected Set<String> words(Publication publication) {
    return Set.of(publication.title());
  }
}
