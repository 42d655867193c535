package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program in the README is the example's, compiles, and does what the README says. */
class ReadmeTest {
  private static final Path ROOT =
      Path.of(System.getProperty("project.basedir", ".")).resolve("..");

  @Test
  void the_embedding_compiles_and_runs(@TempDir Path classes) throws Exception {
    Path example = ROOT.resolve("examples/embedding");
    Path source = example.resolve("Embedding.java");
    assertThat(Files.readString(ROOT.resolve("README.md")))
        .contains("```java\n" + Files.readString(source) + "```");

    int failed =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString(),
                source.toString());
    assertThat(failed).isZero();

    String printed = run(classes, example.resolve("school.json"));
    assertThat(printed)
        .contains("Done[subject=item-")
        .contains("目前处于“起草”阶段，不能“结果公开”（依据《实施方案》C5.1")
        .contains("the founding plan, C5.5");
  }

  private static String run(Path classes, Path profile) throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream before = System.out;
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
      System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
      loader
          .loadClass("Embedding")
          .getMethod("main", String[].class)
          .invoke(null, (Object) new String[] {profile.toString()});
    } finally {
      System.setOut(before);
    }
    return printed.toString(StandardCharsets.UTF_8);
  }
}
