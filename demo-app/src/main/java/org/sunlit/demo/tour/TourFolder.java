package org.sunlit.demo.tour;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.sunlit.demo.scenario.Complaint;
import org.sunlit.demo.scenario.Gatehouse;
import org.sunlit.demo.scenario.Places;
import org.sunlit.demo.scenario.Scenario;

/**
 * Writes a tour for people who only open files: pages, and a picture of the site at each station.
 */
public final class TourFolder {
  private TourFolder() {}

  /**
   * Walks and writes.
   *
   * @param browser the program that takes the pictures; if empty, only pages are written
   * @throws Complaint if the folder or the browser cannot be used
   */
  public static Tour write(Scenario scenario, Path folder, String address, String browser) {
    Path walked = Places.temporary();
    try (Gatehouse gatehouse = Gatehouse.before(walked)) {
      Tour tour = Tour.walk(scenario, walked, gatehouse.premises(address));
      for (Map.Entry<String, String> each :
          new TourPages(tour, TourPages.Beside.PICTURE).files().entrySet()) {
        Files.writeString(folder.resolve(each.getKey()), each.getValue(), StandardCharsets.UTF_8);
      }
      if (!browser.isEmpty()) {
        for (Station each : tour.stations()) picture(each, walked, folder, browser);
      }
      return tour;
    } catch (IOException full) {
      throw new Complaint("无法写入 {folder}", "cannot write to {folder}", Map.of("folder", folder));
    } finally {
      Places.discard(walked);
    }
  }

  private static void picture(Station station, Path walked, Path folder, String browser) {
    String page = station.page();
    if (page == null) return;
    Path at = walked.resolve(Tour.SNAPSHOTS).resolve(Integer.toString(station.number()));
    new Pictures(browser).take(at.resolve(page), folder.resolve(station.number() + ".png"));
  }
}
