package org.sunlit.demo;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.sunlit.demo.scenario.Complaint;
import org.sunlit.demo.scenario.Folder;
import org.sunlit.demo.scenario.Gatehouse;
import org.sunlit.demo.scenario.Places;
import org.sunlit.demo.scenario.Report;
import org.sunlit.demo.scenario.Scenario;
import org.sunlit.demo.scenario.Telling;
import org.sunlit.demo.scenario.Walkthrough;
import org.sunlit.demo.tour.TourFolder;
import org.sunlit.demo.web.Serving;
import org.sunlit.json.Json;

/** The program: tells a scenario, or shows it in a browser. */
public final class Demo {
  static final int HELD = 0;
  static final int BROKEN = 1;
  static final int UNUSABLE = 2;

  /** Stands in the pages of a walkthrough that nobody serves. */
  private static final String NOWHERE = "https://sunlit.yunting.example/";

  private Demo() {}

  public static void main(String[] args) {
    System.setProperty("java.awt.headless", "true");
    System.setProperty("org.jboss.logging.provider", "slf4j");
    System.exit(run(args, printing(FileDescriptor.out), printing(FileDescriptor.err)));
  }

  /** Answers the exit code: all as expected, not all, or unusable as given. */
  static int run(String[] args, PrintStream out, PrintStream err) {
    try {
      return CommandLine.read(args).run(out);
    } catch (Complaint complaint) {
      err.println(complaint.words());
      return UNUSABLE;
    }
  }

  static int help(PrintStream out) {
    out.print(CommandLine.HELP);
    return HELD;
  }

  static int walk(CommandLine.Walk given, PrintStream out) {
    Scenario scenario = scenario(given.scenario());
    Path folder = Places.ready(given.out());
    Report report;
    try (Gatehouse gatehouse = Gatehouse.before(folder)) {
      report = Walkthrough.run(scenario, folder, gatehouse.premises(NOWHERE));
    }
    if (given.json()) {
      out.println(new Json().pretty(report));
    } else {
      new Telling(out).tell(report);
    }
    return report.held() ? HELD : BROKEN;
  }

  static int tour(CommandLine.Tour given, PrintStream out) {
    Path folder = Places.ready(given.out());
    TourFolder.write(scenario(given.scenario()), folder, NOWHERE, given.browser());
    out.println("导览 / tour: " + folder.resolve("index.html"));
    return HELD;
  }

  /** Serves until somebody ends the program. */
  static int serve(CommandLine.Serve given, PrintStream out) {
    try (Serving serving =
        Serving.start(() -> scenario(given.scenario()), given.data(), given.port())) {
      out.println("阳光三务演示已就绪 / ready: " + serving.address());
      serving.untilClosed();
    }
    return HELD;
  }

  private static Scenario scenario(String given) {
    if (given.isEmpty()) return Scenario.seeded();
    Path file = CommandLine.path(given).toAbsolutePath().normalize();
    Path folder = file.getParent();
    Path name = file.getFileName();
    if (folder == null || name == null) throw CommandLine.unusable("--scenario", given);
    return Scenario.read(Folder.at(folder), name.toString());
  }

  /** What the terminal can show of Chinese; into files and pipes UTF-8. */
  private static PrintStream printing(FileDescriptor to) {
    Charset terminal =
        Optional.ofNullable(System.console()).map(Console::charset).orElse(StandardCharsets.UTF_8);
    boolean chinese = terminal.canEncode() && terminal.newEncoder().canEncode("三务");
    return new PrintStream(
        new FileOutputStream(to), true, chinese ? terminal : StandardCharsets.UTF_8);
  }
}
