package org.sunlit.channels.website;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.SftpModuleProperties;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.Handle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/** A web server's file access, in this process, with one user. */
final class SftpServer implements AutoCloseable {
  static final String PASSWORD = "a-password-of-the-server";

  private final SshServer server = SshServer.setUpDefaultServer();
  private final SimpleGeneratorHostKeyProvider keys;
  private final Path files;
  private volatile String last = "";
  private volatile boolean hungUp;
  private volatile boolean gone;

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
      SftpSubsystemFactory subsystem = new SftpSubsystemFactory();
      subsystem.addSftpEventListener(new AfterTheEffect());
      server.setSubsystemFactories(List.of(subsystem));
      server.addSessionListener(new NobodyThere());
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

  Map<String, Object> account(String hostKey) {
    return Map.of(
        "server",
        "127.0.0.1:" + server.getPort(),
        "user",
        "web",
        "password",
        PASSWORD,
        "hostKey",
        hostKey,
        "path",
        "/www/sunlit");
  }

  Map<String, Object> settings(Path directory) {
    return new HashMap<>(
        Map.of(
            "directory",
            directory.toString(),
            "address",
            Sites.ADDRESS.toString(),
            "name",
            "云汀大学阳光三务网",
            "sftp",
            account(mark())));
  }

  /**
   * Once a file whose path ends so has been written, or has got that name, the connection ends
   * before that is answered, and nobody gets another one.
   */
  void hangsUpAfter(String ending) {
    hungUp = false;
    last = ending;
  }

  /** The server is there again for everybody; answers whether it was gone. */
  boolean isThereAgain() {
    last = "";
    gone = false;
    return hungUp;
  }

  private void done(ServerSession session, @Nullable Path file, @Nullable Throwable failed) {
    String ending = last;
    if (failed != null || file == null || ending.isEmpty() || !file.toString().endsWith(ending)) {
      return;
    }
    gone = true;
    hungUp = true;
    session.close(true);
  }

  /** What took effect, told before the client is. */
  private final class AfterTheEffect implements SftpEventListener {
    @Override
    public void moved(
        ServerSession session,
        Path from,
        Path to,
        Collection<CopyOption> options,
        @Nullable Throwable failed) {
      done(session, to, failed);
    }

    @Override
    public void closed(
        ServerSession session, String handle, Handle closed, @Nullable Throwable failed) {
      if (closed instanceof FileHandle file
          && file.getOpenOptions().contains(StandardOpenOption.WRITE)) {
        done(session, file.getFile(), failed);
      }
    }
  }

  private final class NobodyThere implements SessionListener {
    @Override
    public void sessionCreated(Session session) {
      if (gone) session.close(true);
    }
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
