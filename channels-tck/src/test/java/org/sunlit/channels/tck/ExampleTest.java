package org.sunlit.channels.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** The channel in the docs is the example's, compiles, and keeps every rule. */
class ExampleTest {
  private static final Path ROOT =
      Path.of(System.getProperty("project.basedir", ".")).resolve("..");

  @Test
  void the_channel_in_the_docs_keeps_every_rule(@TempDir Path classes) throws Exception {
    List<Path> sources =
        Stream.of("NoticeFolder", "NoticeFolderContract")
            .map(each -> ROOT.resolve("examples/channel/" + each + ".java"))
            .toList();
    for (Path each : sources) {
      assertThat(Files.readString(ROOT.resolve("docs/channels.md")))
          .contains("```java\n" + Files.readString(each) + "```");
    }
    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                Stream.concat(
                        Stream.of(
                            "-proc:none",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "-d",
                            classes.toString()),
                        sources.stream().map(Path::toString))
                    .toArray(String[]::new));
    assertThat(failed).isZero();

    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {classes.toUri().toURL()}, getClass().getClassLoader())) {
      Events tests =
          EngineTestKit.engine("junit-jupiter")
              .selectors(selectClass(loader.loadClass("NoticeFolderContract")))
              .execute()
              .testEvents();
      assertThat(tests.failed().list()).isEmpty();
      assertThat(tests.succeeded().count()).isGreaterThan(15);
    }
  }
}
