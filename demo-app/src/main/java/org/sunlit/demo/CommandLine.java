package org.sunlit.demo;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sunlit.demo.scenario.Complaint;

/** What the user asked for; texts that were not given are empty. */
sealed interface CommandLine {
  String HELP =
      """
      阳光三务公开组件库演示 / Sunlit demo

      java -jar sunlit-demo.jar [serve] [--port 8080] [--data 文件夹] [--scenario 文件]
        运行场景，然后在本机浏览器中查看。只监听 localhost。
        Runs the scenario, then shows it at http://localhost:8080/. Listens on localhost only;
        --port 0 takes any free port.
        记录保存在嵌入式数据库中：给出 --data 的留在该文件夹，再次启动时从记录续看，不重走场景；
        否则在临时文件夹，结束即删除。
        The record is in an embedded database: with --data it stays in that folder, and a later
        start shows it without walking again; else it is in a temporary folder, deleted at the end.

      java -jar sunlit-demo.jar walkthrough --out 文件夹 [--scenario 文件] [--json]
        逐步演示一件公开事项走完六步程序，网站和公众号分享包写入文件夹。
        Tells the scenario step by step; the site and the share pack go to the folder.
        --json 输出机器可读的结果 / one JSON document instead.

      java -jar sunlit-demo.jar tour --out 文件夹 [--browser 程序] [--scenario 文件]
        第一件事项的六站导览，写成可直接打开的网页；给出 Chromium 的，附网站当时的图片。
        The tour of the first matter as plain pages; a Chromium takes the pictures.

      --help  显示本说明 / this text

      文件夹须为空，或由本程序此前生成（将被清空；serve 找到完整记录的除外）。
      A folder must be empty, or made by this program before; then it is cleared, unless serve
      finds a whole record there.
      退出码 / exit code: 0 全部与预期一致 all as expected, 1 有不一致 not all, 2 参数或文件有误 unusable
      """;

  /** Does it and answers the exit code. */
  int run(PrintStream out);

  /** Only wants to know how. */
  record Help() implements CommandLine {
    @Override
    public int run(PrintStream out) {
      return Demo.help(out);
    }
  }

  /** Wants to read it. */
  record Walk(String out, String scenario, boolean json) implements CommandLine {
    @Override
    public int run(PrintStream to) {
      return Demo.walk(this, to);
    }
  }

  /** Wants to show it to people without Java. */
  record Tour(String out, String browser, String scenario) implements CommandLine {
    @Override
    public int run(PrintStream to) {
      return Demo.tour(this, to);
    }
  }

  /** Wants to see it. */
  record Serve(int port, String data, String scenario) implements CommandLine {
    @Override
    public int run(PrintStream out) {
      return Demo.serve(this, out);
    }
  }

  /**
   * Reads the arguments.
   *
   * @throws Complaint for anything that is not in {@link #HELP}
   */
  static CommandLine read(String... args) {
    if (List.of(args).contains("--help") || List.of(args).contains("-h")) return new Help();
    Deque<String> left = new ArrayDeque<>(List.of(args));
    boolean named = !left.isEmpty() && !left.getFirst().startsWith("-");
    String command = named ? left.removeFirst() : "serve";
    return switch (command) {
      case "walkthrough" -> walk(options(left, Set.of("--out", "--scenario"), Set.of("--json")));
      case "tour" -> tour(options(left, Set.of("--out", "--browser", "--scenario"), Set.of()));
      case "serve" -> serve(options(left, Set.of("--port", "--data", "--scenario"), Set.of()));
      default ->
          throw new Complaint(
              "没有命令“{given}”，见 --help",
              "there is no command {given}, see --help",
              Map.of("given", command));
    };
  }

  private static CommandLine tour(Map<String, String> options) {
    return new Tour(
        out(options),
        options.getOrDefault("--browser", ""),
        options.getOrDefault("--scenario", ""));
  }

  private static String out(Map<String, String> options) {
    String out = options.getOrDefault("--out", "");
    if (out.isEmpty()) {
      throw new Complaint("缺少 --out 文件夹", "--out needs a folder", Map.of());
    }
    path(out);
    return out;
  }

  private static CommandLine walk(Map<String, String> options) {
    String out = out(options);
    return new Walk(out, options.getOrDefault("--scenario", ""), options.containsKey("--json"));
  }

  private static CommandLine serve(Map<String, String> options) {
    String port = options.getOrDefault("--port", "8080");
    if (!port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
      throw unusable("--port", port);
    }
    return new Serve(
        Integer.parseInt(port),
        options.getOrDefault("--data", ""),
        options.getOrDefault("--scenario", ""));
  }

  private static Map<String, String> options(
      Deque<String> left, Set<String> valued, Set<String> flags) {
    Map<String, String> options = new HashMap<>();
    while (!left.isEmpty()) {
      String given = left.removeFirst();
      int equals = given.indexOf('=');
      String option = equals < 0 ? given : given.substring(0, equals);
      boolean flag = flags.contains(given);
      if (!flag && !valued.contains(option)) {
        throw new Complaint(
            "不认识的参数“{given}”，见 --help",
            "there is no option {given} here, see --help",
            Map.of("given", given));
      }
      String value = flag ? "" : equals < 0 ? left.pollFirst() : given.substring(equals + 1);
      if (!flag && (value == null || value.isBlank() || value.startsWith("--"))) {
        throw new Complaint(
            "参数 {option} 缺少值", "the option {option} needs a value", Map.of("option", option));
      }
      if (options.put(option, value == null ? "" : value) != null) {
        throw new Complaint(
            "参数 {option} 写了两次", "the option {option} is given twice", Map.of("option", option));
      }
    }
    return options;
  }

  static Path path(String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException wrong) {
      throw unusable("", given);
    }
  }

  static Complaint unusable(String option, String given) {
    return new Complaint(
        "{option} 的值“{given}”不能用",
        "the value {given} of {option} cannot be used",
        Map.of("option", option.isEmpty() ? "路径 path" : option, "given", given));
  }
}
