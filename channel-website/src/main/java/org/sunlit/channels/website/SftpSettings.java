package org.sunlit.channels.website;

import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.sunlit.channels.website.root.SftpAccount;
import org.sunlit.channels.website.root.SftpRoot;
import org.sunlit.channels.website.root.WebRoot;

/** The settings of a web root on another machine: all of them, or none. */
final class SftpSettings {
  private static final List<String> KEYS =
      List.of("sftp-server", "sftp-user", "sftp-host-key", "sftp-path");

  private static final Pattern HOST_KEY =
      Pattern.compile("SHA256:[A-Za-z0-9+/]{43}=?|(?:ssh|ecdsa)-[a-z0-9-]+ [A-Za-z0-9+/=]+.*");

  private SftpSettings() {}

  static Optional<Supplier<WebRoot>> read(Settings settings) {
    Optional<String> password = settings.optional("sftp-password");
    Optional<Path> key = settings.optional("sftp-key", SftpSettings::file);
    boolean asked = KEYS.stream().anyMatch(each -> settings.optional(each).isPresent());
    if (!asked && password.isEmpty() && key.isEmpty()) return Optional.empty();
    Optional<InetSocketAddress> server = settings.needed("sftp-server", SftpSettings::server);
    Optional<String> user = settings.needed("sftp-user");
    Optional<String> hostKey = settings.needed("sftp-host-key", SftpSettings::hostKey);
    Optional<String> path = settings.needed("sftp-path", SftpSettings::path);
    if (password.isPresent() == key.isPresent()) {
      settings.fault(
          "sftp-key", "{key} 与 sftp-password 须设置其中一项", "either {key} or sftp-password is needed");
    }
    if (server.isEmpty() || user.isEmpty() || hostKey.isEmpty() || path.isEmpty()) {
      return Optional.empty();
    }
    SftpAccount account = new SftpAccount(server.get(), user.get(), hostKey.get(), password, key);
    return Optional.of(() -> new SftpRoot(account, path.get()));
  }

  private static InetSocketAddress server(String text) {
    return text.contains(":")
        ? WebsiteProvider.hostAndPort(text)
        : InetSocketAddress.createUnresolved(text, 22);
  }

  private static String hostKey(String text) {
    if (!HOST_KEY.matcher(text).matches()) throw new IllegalArgumentException("no host key");
    return text;
  }

  private static Path file(String text) {
    Path file = Path.of(text);
    if (!Files.isReadable(file)) throw new IllegalArgumentException("no such file");
    return file;
  }

  private static String path(String text) {
    String path = text.replaceFirst("/+$", "");
    if (path.isEmpty()) throw new IllegalArgumentException("not the root of everything");
    return path;
  }
}
