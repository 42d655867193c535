package org.sunlit.channels.website;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * An official site as finished files: any web server shows the folder {@code site}, and the folder
 * {@code state} beside it, never shown, holds what was placed, so that lists are rendered without
 * asking anybody. No script, no database, nothing from elsewhere.
 *
 * <p>Safe for use by several threads; several nodes may share the directory as long as one calls at
 * a time.
 */
public final class Website implements Channel {
  private final Path directory;
  private final URI address;
  private final String name;
  private final VisibilityScope reach;
  private final Site site;

  private Website(Path directory, URI address, String name, VisibilityScope reach) {
    this.directory = directory;
    this.address = address;
    this.name = name;
    this.reach = reach;
    this.site = new Site(directory, address, name, reach);
  }

  /** A directory that will hold a site; it is made when something is placed first. */
  public static Ground in(Path directory) {
    return new Ground(directory);
  }

  /** A directory still without an address. */
  public static final class Ground {
    private final Path directory;

    private Ground(Path directory) {
      this.directory = directory;
    }

    /**
     * The site in this directory, for the public, under a general name.
     *
     * @param address where readers find the folder {@code site}: http or https, without query
     * @throws IllegalArgumentException for any other address
     */
    public Website at(URI address) {
      addressFault(address)
          .ifPresent(
              fault -> {
                throw new IllegalArgumentException(fault.en() + ", given: " + address);
              });
      String text = address.toString();
      URI folder = text.endsWith("/") ? address : URI.create(text + "/");
      return new Website(directory, folder, "阳光三务公开网", VisibilityScope.PUBLIC);
    }
  }

  /** The same site with the name that stands on top of every page. */
  public Website named(String name) {
    if (name.isBlank()) throw new IllegalArgumentException("a site's name must not be blank");
    return new Website(directory, address, name.strip(), reach);
  }

  /** The same site for those only who can read it: say, a site behind the campus login. */
  public Website reaching(VisibilityScope reach) {
    if (reach.isNobody()) throw new IllegalArgumentException("a site that reaches nobody");
    return new Website(directory, address, name, reach);
  }

  static Optional<Words> addressFault(URI address) {
    String scheme = address.getScheme();
    boolean web = "https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme);
    boolean plain =
        address.getHost() != null
            && address.getRawQuery() == null
            && address.getRawFragment() == null
            && address.getRawUserInfo() == null;
    return web && plain
        ? Optional.empty()
        : Optional.of(
            new Words(
                "网站地址须为不带参数的 http 或 https 地址",
                "a site's address is an http or https address without query or fragment"));
  }

  /** Always the site's own readers, whoever was asked for. */
  @Override
  public VisibilityScope reach(VisibilityScope wanted) {
    return reach;
  }

  @Override
  public synchronized Standing place(Publication publication, PlacementKey key) {
    List<Words> faults = preview(publication);
    if (!faults.isEmpty()) return new Standing.Rejected(joined(faults), false);
    try {
      return site.place(publication, key);
    } catch (UncheckedIOException e) {
      return unknown(e);
    }
  }

  /** From the files that a reader is given; a place that was altered is never the revision. */
  @Override
  public synchronized Standing check(PlacementKey key) {
    try {
      return site.check(key);
    } catch (UncheckedIOException e) {
      return unknown(e);
    }
  }

  @Override
  public synchronized Standing withdraw(PlacementKey key, WithdrawalReason why) {
    try {
      return site.withdraw(key, why);
    } catch (UncheckedIOException e) {
      return unknown(e);
    }
  }

  /** Paths and file names that no site can have, and a reach that is not this site's. */
  @Override
  public List<Words> preview(Publication publication) {
    List<Words> faults = new ArrayList<>(Layout.faults(publication));
    if (!publication.reach().isPublic() && !publication.reach().equals(reach)) {
      faults.add(
          new Words("内容的公开范围与本网站的读者不一致", "it was rendered for others than this site's readers"));
    }
    return faults;
  }

  /** Lists are shared by all keys. */
  @Override
  public boolean oneAtATime() {
    return true;
  }

  @Override
  public String toString() {
    return "Website at " + address;
  }

  private static Standing unknown(UncheckedIOException failure) {
    return new Standing.Unknown(String.valueOf(failure.getMessage()));
  }

  private static Words joined(List<Words> faults) {
    return new Words(
        faults.stream().map(Words::zh).collect(Collectors.joining("；")),
        faults.stream().map(Words::en).collect(Collectors.joining("; ")));
  }
}
