package org.sunlit.channels.website.root;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;
import org.sunlit.channels.Secret;

/**
 * Whom to log in as, where, and by what the server is known: there is no first use that is trusted.
 *
 * @param hostKey the server's public key as it stands in {@code known_hosts}, or its SHA256 mark
 * @param password instead of a key
 */
public record SftpAccount(
    InetSocketAddress server,
    String user,
    String hostKey,
    Optional<Secret> password,
    Optional<Path> key) {

  /** Without any secret. */
  @Override
  public String toString() {
    return "sftp://" + server.getHostString() + ":" + server.getPort();
  }
}
