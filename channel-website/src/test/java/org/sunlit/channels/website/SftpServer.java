package org.sunlit.channels.website;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;

/** A web server's file access, in this process, with one user. */
final class SftpServer implements AutoCloseable {
  static final String PASSWORD = "a-password-of-the-server";

  private final SshServer server = SshServer.setUpDefaultServer();
  private final SimpleGeneratorHostKeyProvider keys;
  private final Path files;

  SftpServer(Path directory, boolean posixRename) {
    try {
      files = Files.createDirectories(directory.resolve("served"));
      keys = new SimpleGeneratorHostKeyProvider(directory.resolve("host-key"));
      keys.setAlgorithm("EC");
      server.setHost("127.0.0.1");
      server.setPort(0);
      server.setKeyPairProvider(keys);
      server.setPasswordAuthenticator(
          (user, password, session) -> user.equals("web") && password.equals(PASSWORD));
      server.setFileSystemFactory(new VirtualFileSystemFactory(files));
      if (!posixRename) SftpModuleProperties.OPENSSH_EXTENSIONS.set(server, "fsync@openssh.com=1");
      server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
      server.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the web server shows. */
  Path shown() {
    return files.resolve("www/sunlit");
  }

  String mark() {
    PublicKey key = keys.loadKeys(null).iterator().next().getPublic();
    return KeyUtils.getFingerPrint(BuiltinDigests.sha256, key);
  }

  Map<String, String> settings(Path directory) {
    return new HashMap<>(
        Map.of(
            "directory",
            directory.toString(),
            "address",
            Sites.ADDRESS.toString(),
            "name",
            "云汀大学阳光三务网",
            "sftp-server",
            "127.0.0.1:" + server.getPort(),
            "sftp-user",
            "web",
            "sftp-password",
            PASSWORD,
            "sftp-host-key",
            mark(),
            "sftp-path",
            "/www/sunlit"));
  }

  /** Ends every connection without a word. */
  void hangUp() {
    server.getActiveSessions().forEach(each -> each.close(true));
  }

  @Override
  public void close() {
    try {
      server.stop(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
