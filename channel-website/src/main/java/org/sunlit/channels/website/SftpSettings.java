package org.sunlit.channels.website;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Secret;
import org.sunlit.channels.website.root.SftpAccount;
import org.sunlit.channels.website.root.SftpRoot;
import org.sunlit.channels.website.root.WebRoot;

/**
 * A web root on another machine.
 *
 * @param server {@code host}, or {@code host:port}
 * @param hostKey the server's key as in {@code known_hosts}, or {@code SHA256:…}
 * @param path of the web root there
 * @param key a private key's file, or else a password
 */
public record SftpSettings(
    @NotNull
        @Pattern(
            regexp = "[^:/@\\s]+(?::[0-9]{1,5})?",
            message = "须为主机名或“主机名:端口” / must be host or host:port")
        String server,
    @NotNull String user,
    @NotNull
        @Pattern(
            regexp = "SHA256:[A-Za-z0-9+/]{43}=?|(?:ssh|ecdsa)-[a-z0-9-]+ [A-Za-z0-9+/=]+.*",
            message = "须为服务器公钥或其 SHA256 指纹 / must be the server's public key, or its SHA256 mark")
        String hostKey,
    @NotNull @Pattern(regexp = ".*[^/].*", message = "不能是根目录 / must not be the root of everything")
        String path,
    @Nullable Path key,
    @Nullable Secret password) {
  private static final int PORT = 22;

  public SftpSettings {
    if ((key == null) == (password == null)) {
      throw new IllegalArgumentException(
          "key 与 password 须写明其中一项 / either key or password is needed");
    }
  }

  WebRoot root() {
    HostAndPort at =
        server.contains(":") ? HostAndPort.parse(server) : new HostAndPort(server, PORT);
    return new SftpRoot(
        new SftpAccount(
            at.unresolved(),
            user,
            hostKey,
            Optional.ofNullable(password),
            Optional.ofNullable(key)),
        path.replaceFirst("/+$", ""));
  }
}
