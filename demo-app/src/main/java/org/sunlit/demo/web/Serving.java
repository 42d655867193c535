package org.sunlit.demo.web;

import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sunlit.demo.scenario.Complaint;
import org.sunlit.demo.scenario.Keeping;
import org.sunlit.demo.scenario.Places;
import org.sunlit.demo.scenario.Premises;
import org.sunlit.demo.scenario.Report;
import org.sunlit.demo.scenario.Scenario;
import org.sunlit.demo.scenario.Walked;
import org.sunlit.demo.scenario.Walkthrough;
import org.sunlit.demo.tour.Snapshots;
import org.sunlit.demo.tour.Tour;
import org.sunlit.demo.tour.TourFolder;
import org.sunlit.demo.tour.TourPages;
import org.sunlit.json.Json;

/**
 * A walkthrough behind an address on this machine. The port is taken first, since the site's pages
 * say where they stand; who comes before the walkthrough is through waits for it.
 */
public final class Serving implements AutoCloseable {
  private static final String HOST = "localhost";
  static final String HTML = "text/html; charset=utf-8";

  private static final String TOUR = "/tour/";
  private static final String SNAPSHOTS = TOUR + Tour.SNAPSHOTS + "/";
  private static final String UNFRAMED = "frame-ancestors 'none'";
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self';"
          + " frame-src 'self'; base-uri 'none'; form-action 'self'; "
          + UNFRAMED;

  /** How long a person looks at an empty window before a page says that it takes a moment. */
  private static final Duration SOON = Duration.ofMillis(600);

  private static final Duration LATEST = Duration.ofSeconds(60);

  private final Javalin server;
  private final @Nullable Path temporary;
  private final CampusSite campus = new CampusSite(new WebPages());
  private final CountDownLatch walked = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final CompletableFuture<Shown> shown = new CompletableFuture<>();
  private final CompletableFuture<Toured> toured = new CompletableFuture<>();

  /** What there is to show, once there is. */
  private record Shown(OverviewPage overview, String json, SiteFiles site) {}

  /** The tour: its own pages by name, and the site as it was at each station. */
  private record Toured(Map<String, String> pages, SiteFiles sites) {}

  private Serving(int port, boolean temporary) {
    this.server =
        Javalin.create(
            config -> {
              config.showJavalinBanner = false;
              config.startupWatcherEnabled = false;
              config.jetty.defaultHost = HOST;
              config.router.ignoreTrailingSlashes = false;
            });
    server.before(Serving::harden);
    server.get("/", this::overview);
    server.get(
        "/style.css",
        context -> context.contentType("text/css; charset=utf-8").result(WebPages.style()));
    server.get(
        "/api/matters",
        context -> context.contentType("application/json; charset=utf-8").result(ready().json()));
    server.get("/site", context -> context.redirect("/site/"));
    server.get("/site/*", context -> ready().site().answer(context));
    server.get("/campus", context -> context.redirect(CampusSite.AT));
    server.get(CampusSite.AT + "*", campus::answer);
    server.post(CampusSite.SWITCH, campus::change);
    server.get("/tour", context -> context.redirect(TOUR));
    server.get(SNAPSHOTS + "*", this::snapshot);
    server.get(TOUR + "*", this::tour);
    server.error(HttpStatus.NOT_FOUND, Serving::missing);
    try {
      server.start(port);
    } catch (JavalinBindException taken) {
      throw new Complaint(
          "端口 {port} 已被占用，请用 --port 另选一个",
          "port {port} is taken; choose another with --port",
          Map.of("port", port));
    }
    this.temporary = temporary ? Places.temporary() : null;
  }

  /**
   * Runs a scenario and serves what came of it; or what an earlier start left of it in a folder.
   *
   * @param scenario is read while the server starts
   * @param data the folder that keeps the record and the sites; if empty, a fresh one that is
   *     deleted at the end
   * @param port 0 for any that is free
   * @throws Complaint if port, folder or scenario cannot be used
   */
  public static Serving start(Supplier<Scenario> scenario, String data, int port) {
    Path named = data.isEmpty() ? null : Places.kept(data);
    CompletableFuture<Scenario> reading = CompletableFuture.supplyAsync(scenario);
    Serving serving = new Serving(port, named == null);
    Runtime.getRuntime().addShutdownHook(new Thread(serving::close, "stop"));
    boolean through = false;
    try {
      serving.show(read(reading), named == null ? serving.folder() : named);
      through = true;
      return serving;
    } finally {
      serving.walked.countDown();
      if (!through) serving.close();
    }
  }

  private static Scenario read(CompletableFuture<Scenario> reading) {
    try {
      return reading.join();
    } catch (CompletionException wrapped) {
      if (wrapped.getCause() instanceof Complaint complaint) throw complaint;
      throw wrapped;
    }
  }

  private void show(Scenario scenario, Path folder) {
    Premises premises =
        new Premises(
            address() + "site/", address() + "campus/", address() + "campus/", campus.door());
    campus.shows(folder);
    Optional<Walked> earlier = Walked.in(folder);
    if (earlier.isPresent()) {
      show(earlier.get().again(scenario, folder, premises), Kept.FROM_AN_EARLIER_START, folder);
      tour(TourFolder.kept(folder), folder);
    } else {
      walk(scenario, folder, premises);
    }
  }

  /** One walk for all: what stands at the end, and the site as it was on the way. */
  private void walk(Scenario scenario, Path folder, Premises premises) {
    Snapshots snapshots = new Snapshots(scenario, folder, premises.site());
    Report report =
        Walkthrough.run(scenario, folder, premises, Keeping.inDatabase(folder), snapshots::after);
    show(report, temporary == null ? Kept.FOR_THE_NEXT_START : Kept.UNTIL_THE_END, folder);
    Map<String, String> pages =
        new TourPages(Tour.of(report, scenario, snapshots), TourPages.Beside.SITE).files();
    tour(pages, folder);
    if (temporary == null) {
      TourFolder.keep(pages, folder);
      Walked.end(scenario, report, premises, folder);
    }
  }

  private void show(Report report, Kept kept, Path folder) {
    Path site = Premises.shown(folder, Premises.SITE);
    shown.complete(
        new Shown(
            new OverviewPage(report, kept, Files.exists(site.resolve("catalog.html"))),
            new Json().pretty(report),
            new SiteFiles("/site/", site)));
  }

  private void tour(Map<String, String> pages, Path folder) {
    toured.complete(new Toured(pages, new SiteFiles(SNAPSHOTS, folder.resolve(Tour.SNAPSHOTS))));
  }

  private Path folder() {
    return Objects.requireNonNull(temporary);
  }

  public String address() {
    return "http://" + HOST + ":" + server.port() + "/";
  }

  /** Waits, as a rule for ever. */
  public void untilClosed() {
    try {
      closed.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  /** Stops answering at once; a second time does nothing. */
  @Override
  public synchronized void close() {
    if (closed.getCount() == 0) return;
    server.stop();
    try {
      // What is still being written could not be deleted.
      boolean over = walked.await(LATEST.toSeconds(), TimeUnit.SECONDS);
      if (over && temporary != null) Places.delete(temporary);
    } catch (IOException stays) {
      throw new UncheckedIOException(stays);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } finally {
      closed.countDown();
    }
  }

  private void overview(Context context) {
    Visitor visitor = CampusSite.visitor(context);
    String page =
        soon(shown, SOON)
            .map(Shown::overview)
            .map(each -> each.of(visitor))
            .orElseGet(WebPages::running);
    context.contentType(HTML).result(page);
  }

  private void tour(Context context) {
    String name = context.path().substring(TOUR.length());
    String text = toured().pages().get(name.isEmpty() ? "index.html" : name);
    if (text == null) throw new NotFoundResponse();
    context.contentType(name.endsWith(".css") ? "text/css; charset=utf-8" : HTML).result(text);
  }

  /** A page of the site as it was, which a page of the tour holds in a frame. */
  private void snapshot(Context context) throws IOException {
    context.header("Content-Security-Policy", POLICY.replace(UNFRAMED, "frame-ancestors 'self'"));
    toured().sites().answer(context);
  }

  private Toured toured() {
    return soon(toured, LATEST).orElseThrow(ServiceUnavailableResponse::new);
  }

  private Shown ready() {
    return soon(shown, LATEST).orElseThrow(ServiceUnavailableResponse::new);
  }

  private static <T> Optional<T> soon(CompletableFuture<T> awaited, Duration wait) {
    try {
      return Optional.of(awaited.get(wait.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException early) {
      return Optional.empty();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
  }

  private static void harden(Context context) {
    context.header("Content-Security-Policy", POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    context.header("Cross-Origin-Opener-Policy", "same-origin");
    context.header("Cross-Origin-Resource-Policy", "same-origin");
    context.header("Cache-Control", "no-cache");
  }

  private static void missing(Context context) {
    context.contentType(HTML).result(WebPages.missing());
  }
}
