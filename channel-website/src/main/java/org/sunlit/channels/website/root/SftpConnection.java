package org.sunlit.channels.website.root;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Secret;

/** A login that lasts from the first use to the last, and is made anew after a failure. */
final class SftpConnection implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SftpAccount account;
  private @Nullable SshClient client;
  private @Nullable ClientSession session;
  private @Nullable SftpClient sftp;

  SftpConnection(SftpAccount account) {
    this.account = account;
  }

  /** An open connection. */
  SftpClient open() throws IOException {
    SftpClient open = sftp;
    if (open != null && open.isOpen()) return open;
    close();
    try {
      SshClient started = client();
      client = started;
      started.start();
      InetSocketAddress server = account.server();
      ClientSession fresh =
          started
              .connect(account.user(), server.getHostString(), server.getPort())
              .verify(PATIENCE)
              .getSession();
      session = fresh;
      authenticate(fresh);
      open = sftp = SftpClientFactory.instance().createSftpClient(fresh);
      return open;
    } catch (IOException | RuntimeException e) {
      close();
      // What the library says may hold the address, the user, or worse.
      throw new IOException("cannot log in to the server (" + e.getClass().getSimpleName() + ")");
    }
  }

  private SshClient client() {
    SshClient fresh = SshClient.setUpDefaultClient();
    fresh.setServerKeyVerifier((session, address, key) -> mark(key).equals(pinned()));
    // Neither the keys nor the settings of whoever runs this are any of our business.
    fresh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
    fresh.setHostConfigEntryResolver(
        org.apache.sshd.client.config.hosts.HostConfigEntryResolver.EMPTY);
    return fresh;
  }

  private void authenticate(ClientSession fresh) throws IOException {
    Optional<Path> key = account.key();
    if (key.isPresent()) {
      fresh.setKeyIdentityProvider(new FileKeyPairProvider(key.get()));
    }
    account.password().map(Secret::reveal).ifPresent(fresh::addPasswordIdentity);
    fresh.auth().verify(PATIENCE);
  }

  private String pinned() {
    String pin = account.hostKey();
    if (pin.startsWith("SHA256:")) return pin.replaceFirst("=$", "");
    try {
      PublicKey key =
          PublicKeyEntry.parsePublicKeyEntry(pin)
              .resolvePublicKey(null, java.util.Map.of(), PublicKeyEntryResolver.FAILING);
      return mark(key);
    } catch (IOException | GeneralSecurityException e) {
      return "no key";
    }
  }

  private static String mark(PublicKey key) {
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
  }

  @Override
  public void close() {
    quietly(sftp);
    quietly(session);
    if (client != null) client.stop();
    sftp = null;
    session = null;
    client = null;
  }

  /** What is being given up may already be broken. */
  private static void quietly(@Nullable AutoCloseable open) {
    try {
      if (open != null) open.close();
    } catch (Exception e) {
      return;
    }
  }
}
