package org.sunlit.demo.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.sunlit.demo.scenario.Complaint;
import org.sunlit.demo.scenario.Places;

/** Takes pictures of pages with a browser that has no window. */
final class Pictures {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 1100;
  private static final long SECONDS = 60;

  private final String browser;

  /**
   * @param browser the program of a Chromium or Chrome
   */
  Pictures(String browser) {
    this.browser = browser;
  }

  /**
   * Takes one.
   *
   * @throws Complaint if there is no such browser or it takes none
   */
  void take(Path page, Path picture) {
    Path profile = Places.temporary();
    try {
      Process running =
          new ProcessBuilder(
                  List.of(
                      browser,
                      "--headless",
                      "--no-sandbox",
                      "--disable-gpu",
                      "--hide-scrollbars",
                      "--user-data-dir=" + profile,
                      "--window-size=" + WIDTH + "," + HEIGHT,
                      "--screenshot=" + picture,
                      page.toUri().toString()))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!running.waitFor(SECONDS, TimeUnit.SECONDS)) running.destroyForcibly();
    } catch (IOException absent) {
      throw new Complaint(
          "浏览器 {browser} 无法使用", "the browser {browser} cannot be used", Map.of("browser", browser));
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } finally {
      Places.discard(profile);
    }
    if (!Files.isRegularFile(picture)) {
      throw new Complaint(
          "浏览器 {browser} 没有生成图片",
          "the browser {browser} took no picture",
          Map.of("browser", browser));
    }
  }
}
