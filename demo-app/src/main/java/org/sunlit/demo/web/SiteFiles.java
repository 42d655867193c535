package org.sunlit.demo.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The files of a generated site, and nothing beside them. */
final class SiteFiles {
  /** No segment begins with a dot, so none leads upwards or to what is hidden. */
  private static final Pattern PATH =
      Pattern.compile("(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*/)*(?:[A-Za-z0-9_~-][A-Za-z0-9._~-]*)?");

  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("html", "text/html; charset=utf-8"),
          Map.entry("css", "text/css; charset=utf-8"),
          Map.entry("js", "text/javascript; charset=utf-8"),
          Map.entry("txt", "text/plain; charset=utf-8"),
          Map.entry("xml", "application/xml; charset=utf-8"),
          Map.entry("json", "application/json; charset=utf-8"),
          Map.entry("pdf", "application/pdf"),
          Map.entry("png", "image/png"),
          Map.entry("jpg", "image/jpeg"),
          Map.entry("svg", "image/svg+xml"));

  private final String at;
  private final Path root;

  /**
   * @param at where they stand, from slash to slash
   */
  SiteFiles(String at, Path root) {
    this.at = at;
    this.root = root;
  }

  void answer(Context context) throws IOException {
    String path = context.path().substring(at.length());
    Path file = file(path).orElseThrow(NotFoundResponse::new);
    if (Files.isDirectory(file)) {
      context.redirect(at + path + "/");
      return;
    }
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    String type = TYPES.get(ending);
    if (type == null) context.header("Content-Disposition", "attachment");
    context
        .contentType(type == null ? "application/octet-stream" : type)
        .result(Files.readAllBytes(file));
  }

  /** The file, or a folder that was named without its slash. */
  private Optional<Path> file(String path) {
    if (!PATH.matcher(path).matches()) return Optional.empty();
    Path named = root.resolve(path);
    Path file = path.isEmpty() || path.endsWith("/") ? named.resolve("index.html") : named;
    boolean inside = file.normalize().startsWith(root) && !throughLink(file);
    boolean there =
        Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
            || Files.isRegularFile(file.resolve("index.html"), LinkOption.NOFOLLOW_LINKS);
    return inside && there ? Optional.of(file) : Optional.empty();
  }

  private boolean throughLink(Path file) {
    Path at = root;
    for (Path each : root.relativize(file)) {
      at = at.resolve(each);
      if (Files.isSymbolicLink(at)) return true;
    }
    return false;
  }
}
