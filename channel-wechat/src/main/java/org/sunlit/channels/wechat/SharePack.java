package org.sunlit.channels.wechat;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Capacity;
import org.sunlit.channels.Channel;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.Publication;
import org.sunlit.channels.Standing;
import org.sunlit.channels.WithdrawalReason;
import org.sunlit.visibility.VisibilityScope;
import org.sunlit.words.Words;

/**
 * A WeChat official account that a person works by hand: each placement is a folder with all that
 * the platform's editor asks for and what to do with it. No call leaves the machine.
 *
 * <ol>
 *   <li>What was placed is {@code Pending} with a task until {@code live.txt} in the pack holds the
 *       address of the published article; then it is {@code Live} there.
 *   <li>Published articles cannot be replaced: a new revision is a new pack and {@code Pending}
 *       again, so core places new versions and stages only. The earlier articles stay known.
 *   <li>A withdrawal deletes packs that were never confirmed and is {@code Absent} at once. After a
 *       confirmation the texts go, and it is {@code Pending} until {@code removed.txt} says that
 *       every article is deleted.
 *   <li>{@code removed.txt} beside the packs always means that nothing stands any more.
 *   <li>Articles for the public only; everything else is {@code Rejected}, whoever asks.
 *   <li>If the directory is gone, nobody knows: {@code Unknown}.
 * </ol>
 */
public final class SharePack implements Channel {
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

  private final Path directory;
  private final OfficialAccount account;

  private SharePack(Path directory, OfficialAccount account) {
    this.directory = directory.toAbsolutePath().normalize();
    this.account = account;
    try {
      Files.createDirectories(this.directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packs below this directory, which is created if need be and belongs to this outlet alone. */
  public static Opening in(Path directory) {
    return new Opening(directory);
  }

  /** A share pack outlet being described. */
  public static final class Opening {
    private final Path directory;
    private @Nullable String name;
    private WechatLimits limits = WechatLimits.DEFAULT;

    private Opening(Path directory) {
      this.directory = directory;
    }

    /** The official account's name, as its readers know it. */
    public Opening account(String name) {
      this.name = name;
      return this;
    }

    /** Other limits than {@link WechatLimits#DEFAULT}. */
    public Opening limits(WechatLimits limits) {
      this.limits = limits;
      return this;
    }

    /**
     * Opens the outlet.
     *
     * @param website the website's address, whose pages 阅读原文 leads to
     */
    public SharePack at(URI website) {
      if (name == null) throw new IllegalStateException("call account(name) before at(website)");
      return new SharePack(directory, new OfficialAccount(name, website, limits));
    }
  }

  @Override
  public VisibilityScope reach(VisibilityScope wanted) {
    return VisibilityScope.PUBLIC;
  }

  @Override
  public Standing place(Publication publication, PlacementKey key) {
    List<Words> refusals = Pack.refusals(publication);
    if (!refusals.isEmpty()) return rejected(refusals);
    if (!Files.isDirectory(directory)) return missing();
    PackFolder folder = PackFolder.of(directory, key);
    try {
      boolean stands =
          !folder.removed()
              && folder.current().map(PackFolder.Current::revision).stream()
                  .anyMatch(publication.revision()::equals);
      if (stands) return check(key);
      Pack pack = Pack.of(publication, account);
      if (!pack.faults().isEmpty()) return rejected(pack.faults());
      List<ArticleAddress> earlier = folder.removed() ? List.of() : folder.addresses();
      folder.place(pack.files(earlier), publication.revision());
    } catch (IOException e) {
      return unknown(e);
    }
    return check(key);
  }

  @Override
  public Standing check(PlacementKey key) {
    if (!Files.isDirectory(directory)) return missing();
    PackFolder folder = PackFolder.of(directory, key);
    try {
      Optional<PackFolder.Current> current = folder.current();
      if (current.isEmpty() || folder.removed()) return new Standing.Absent();
      return standing(folder, current.get());
    } catch (IOException e) {
      return unknown(e);
    }
  }

  private Standing standing(PackFolder folder, PackFolder.Current current) throws IOException {
    String handle = folder.handle(current);
    if (current.revision() == null) return pending(handle, Readme.withdrawTask(account, handle));
    Optional<String> note = folder.live(current.number());
    if (note.isEmpty()) return pending(handle, Readme.publishTask(account, handle));
    Optional<ArticleAddress> address = note.flatMap(ArticleAddress::in);
    if (address.isEmpty()) return pending(handle, Readme.addressTask(handle));
    return new Standing.Live(address.get().value(), VisibilityScope.PUBLIC, current.revision());
  }

  @Override
  public Standing withdraw(PlacementKey key, WithdrawalReason why) {
    if (!Files.isDirectory(directory)) return missing();
    PackFolder folder = PackFolder.of(directory, key);
    try {
      if (!folder.everLive()) {
        folder.delete();
        return new Standing.Absent();
      }
      boolean asked = folder.current().filter(each -> each.revision() == null).isPresent();
      if (!asked) folder.withdraw(Readme.withdraw(account, folder.addresses()));
    } catch (IOException e) {
      return unknown(e);
    }
    return check(key);
  }

  @Override
  public List<Words> preview(Publication publication) {
    List<Words> refusals = Pack.refusals(publication);
    if (!refusals.isEmpty()) return refusals;
    Pack pack = Pack.of(publication, account);
    return Stream.concat(pack.faults().stream(), pack.findings().stream()).toList();
  }

  /** No: a published article stays as it is until it is deleted. */
  @Override
  public List<Capacity> capacities() {
    return account.limits().capacities();
  }

  @Override
  public boolean replaces() {
    return false;
  }

  private static Standing rejected(List<Words> reasons) {
    return new Standing.Rejected(
        new Words(
            reasons.stream().map(Words::zh).collect(joining("；")),
            reasons.stream().map(Words::en).collect(joining("; "))),
        false);
  }

  private static Standing pending(String handle, Words task) {
    return new Standing.Pending(handle, LOOK_AGAIN, task);
  }

  private static Standing missing() {
    return new Standing.Unknown("the outlet's directory is not there");
  }

  private static Standing unknown(IOException fault) {
    return new Standing.Unknown(
        "the outlet's directory failed: " + fault.getClass().getSimpleName());
  }
}
