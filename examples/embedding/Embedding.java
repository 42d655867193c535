import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.sunlit.Sunlit;
import org.sunlit.item.DraftingCommand.RaiseMatter;
import org.sunlit.item.StageCommand.DiscloseResult;
import org.sunlit.json.ProfileJson;
import org.sunlit.organization.*;
import org.sunlit.record.*;
import org.sunlit.visibility.Viewer;

public class Embedding {
  public static void main(String[] args) throws Exception {
    SchoolProfile school = ProfileJson.read(Files.readString(Path.of(args[0])));
    PostId post = new PostId("sa-handler");
    Directory people = id -> Optional.of(new Person(id, Set.of(post), Viewer.ANONYMOUS));
    Actor handler = Actor.in(post, new PersonId("4711"));
    try (Sunlit sunlit = Sunlit.of(school).directory(people).open()) {
      SubjectId item = sunlit.newItem();
      System.out.println(sunlit.perform(handler, new RaiseMatter(item, "S-37")));
      if (sunlit.perform(handler, new DiscloseResult(item)) instanceof Outcome.Refused no)
        no.refusals().forEach(each -> System.out.println(each.words()));
      sunlit.work();
    }
  }
}
