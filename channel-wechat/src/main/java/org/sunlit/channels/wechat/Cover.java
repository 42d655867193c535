package org.sunlit.channels.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.GraphicsEnvironment;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * A cover picture with the title, for the 2.35 to 1 that the platform shows. A PNG wherever Java
 * finds a font for the title, since the platform takes no SVG; else an SVG for the person to open,
 * because a picture of empty boxes would be published unseen.
 */
final class Cover {
  static final int WIDTH = 900;
  static final int HEIGHT = 383;
  private static final int MARGIN = 64;
  private static final String BACKGROUND = "#8f1d22";
  private static final String STRIPE = "#d9a441";
  private static final List<String> PREFERRED =
      List.of("Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "SimHei");

  private final String name;
  private final byte[] bytes;

  private Cover(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** The file's name. */
  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  /** A cover with small words above the title and below it. */
  static Cover of(String above, String title, String below) {
    List<String> lines = lines(title);
    int size = lines.size() == 1 ? 60 : lines.size() == 2 ? 56 : 46;
    return font(above + title + below)
        .flatMap(font -> png(font, size, above, lines, below))
        .map(png -> new Cover("cover.png", png))
        .orElseGet(() -> new Cover("cover.svg", svg(size, above, lines, below)));
  }

  /** An SVG cover, whatever fonts there are. */
  static Cover vector(String above, String title, String below) {
    return new Cover("cover.svg", svg(46, above, lines(title), below));
  }

  /** At most three lines of about equal length, none of which starts with a closing mark. */
  static List<String> lines(String title) {
    int[] characters = title.codePoints().toArray();
    int count = Math.min(3, (characters.length + 12) / 13);
    List<String> lines = new ArrayList<>();
    int from = 0;
    for (int left = count; left > 0; left--) {
      int to = left == 1 ? characters.length : from + (characters.length - from + left - 1) / left;
      if (left == 1 && to - from > 20) to = from + 19;
      while (to < characters.length && "）》」』】〕，。、；：！？”’".indexOf(characters[to]) >= 0) to++;
      String line = new String(characters, from, to - from);
      lines.add(left == 1 && to < characters.length ? line + "…" : line);
      from = to;
    }
    return lines;
  }

  private static Optional<Font> font(String text) {
    try {
      List<Font> fonts =
          Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
              .filter(font -> font.canDisplayUpTo(text) == -1)
              .toList();
      return PREFERRED.stream()
          .flatMap(name -> fonts.stream().filter(font -> font.getFamily().equals(name)))
          .findFirst()
          .or(() -> fonts.stream().findFirst());
    } catch (RuntimeException | InternalError | LinkageError e) {
      // A server without fonts or without the native libraries fails in any of these ways.
      return Optional.empty();
    }
  }

  private static Optional<byte[]> png(
      Font font, int size, String above, List<String> lines, String below) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D canvas = image.createGraphics();
    try {
      canvas.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      canvas.setColor(Color.decode(BACKGROUND));
      canvas.fillRect(0, 0, WIDTH, HEIGHT);
      canvas.setColor(Color.decode(STRIPE));
      canvas.fillRect(WIDTH / 2 - 30, HEIGHT - 88, 60, 3);
      canvas.setColor(Color.WHITE);
      canvas.setFont(font.deriveFont(Font.PLAIN, 26f));
      centred(canvas, above, 72);
      centred(canvas, below, HEIGHT - 42);
      canvas.setFont(font.deriveFont(Font.BOLD, (float) size));
      for (int i = 0; i < lines.size(); i++)
        centred(canvas, lines.get(i), baseline(i, lines, size));
    } finally {
      canvas.dispose();
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    // In memory: by itself ImageIO writes a temporary file.
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
      if (!ImageIO.write(image, "png", out)) return Optional.empty();
      out.flush();
      return Optional.of(png.toByteArray());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static void centred(Graphics2D canvas, String text, int baseline) {
    FontMetrics metrics = canvas.getFontMetrics();
    while (metrics.stringWidth(text) > WIDTH - 2 * MARGIN) {
      canvas.setFont(canvas.getFont().deriveFont(canvas.getFont().getSize2D() * 0.95f));
      metrics = canvas.getFontMetrics();
    }
    canvas.drawString(text, (WIDTH - metrics.stringWidth(text)) / 2, baseline);
  }

  private static int baseline(int line, List<String> lines, int size) {
    int height = size * 13 / 10;
    int middle = (HEIGHT - 30) / 2;
    return middle - height * lines.size() / 2 + line * height + size;
  }

  private static byte[] svg(int size, String above, List<String> lines, String below) {
    Document document = new Document("").parser(Parser.xmlParser());
    document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
    Element svg =
        document
            .appendElement("svg")
            .attr("xmlns", "http://www.w3.org/2000/svg")
            .attr("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
            .attr("width", String.valueOf(WIDTH))
            .attr("height", String.valueOf(HEIGHT))
            .attr("font-family", "Noto Sans CJK SC, Microsoft YaHei, PingFang SC, sans-serif")
            .attr("text-anchor", "middle")
            .attr("fill", "#fff");
    rect(svg, 0, 0, WIDTH, HEIGHT, BACKGROUND);
    rect(svg, WIDTH / 2 - 30, HEIGHT - 88, 60, 3, STRIPE);
    text(svg, above, 72, 26, "normal");
    text(svg, below, HEIGHT - 42, 26, "normal");
    for (int i = 0; i < lines.size(); i++) {
      text(svg, lines.get(i), baseline(i, lines, size), size, "bold");
    }
    return svg.outerHtml().getBytes(UTF_8);
  }

  private static void rect(Element svg, int x, int y, int width, int height, String colour) {
    svg.appendElement("rect")
        .attr("x", String.valueOf(x))
        .attr("y", String.valueOf(y))
        .attr("width", String.valueOf(width))
        .attr("height", String.valueOf(height))
        .attr("fill", colour);
  }

  private static void text(Element svg, String text, int baseline, int size, String weight) {
    svg.appendElement("text")
        .attr("x", String.valueOf(WIDTH / 2))
        .attr("y", String.valueOf(baseline))
        .attr("font-size", String.valueOf(size))
        .attr("font-weight", weight)
        .text(text);
  }
}
