package org.sunlit.channels.website.root;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.DirEntry;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.jspecify.annotations.Nullable;

/**
 * A web root on another machine. Files are replaced in one step by OpenSSH's {@code posix-rename};
 * where a server does not know that, the old file is deleted first, and {@link #replacesAtomically}
 * says so.
 */
public final class SftpRoot implements WebRoot {
  private final SftpConnection connection;
  private final String folder;
  private final Set<String> known = new HashSet<>();

  public SftpRoot(SftpAccount account, String folder) {
    this(new SftpConnection(account), folder);
  }

  private SftpRoot(SftpConnection connection, String folder) {
    this.connection = connection;
    this.folder = folder;
  }

  @Override
  public Optional<InputStream> open(String name) throws IOException {
    try {
      return Optional.of(connection.open().read(at(name)));
    } catch (SftpException e) {
      if (isMissing(e)) return Optional.empty();
      throw e;
    }
  }

  @Override
  public OutputStream create(String name) throws IOException {
    String file = at(name);
    SftpClient sftp = connection.open();
    makeFolders(sftp, file.substring(0, file.lastIndexOf('/')));
    try {
      return sftp.write(file, EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Truncate));
    } catch (SftpException e) {
      if (!isMissing(e)) throw e;
      // Somebody else deleted a folder that was there before.
      known.clear();
      makeFolders(sftp, file.substring(0, file.lastIndexOf('/')));
      return sftp.write(file, EnumSet.of(OpenMode.Write, OpenMode.Create, OpenMode.Truncate));
    }
  }

  /** The server's own affair. */
  @Override
  public void sync(Collection<String> names) {}

  private void makeFolders(SftpClient sftp, String path) throws IOException {
    if (path.isEmpty() || known.contains(path)) return;
    if (attributes(sftp, path) == null) {
      makeFolders(sftp, path.substring(0, Math.max(0, path.lastIndexOf('/'))));
      sftp.mkdir(path);
    }
    known.add(path);
  }

  @Override
  public void move(String from, String to) throws IOException {
    replace(at(from), at(to));
  }

  private void replace(String from, String to) throws IOException {
    SftpClient sftp = connection.open();
    if (replacesAtomically()) {
      posixRename(sftp).posixRename(from, to);
      return;
    }
    try {
      sftp.remove(to);
    } catch (SftpException e) {
      if (!isMissing(e)) throw e;
    }
    sftp.rename(from, to);
  }

  @Override
  public void delete(String name) throws IOException {
    SftpClient sftp = connection.open();
    try {
      sftp.remove(at(name));
    } catch (SftpException e) {
      if (!isMissing(e)) throw e;
    }
    for (String at = parent(name); !at.isEmpty(); at = parent(at)) {
      try {
        sftp.rmdir(at(at));
        known.remove(at(at));
      } catch (SftpException e) {
        return;
      }
    }
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('/')));
  }

  @Override
  public List<String> list(String below) throws IOException {
    List<String> files = new ArrayList<>();
    for (DirEntry each : entries(at(below))) {
      if (each.getAttributes().isRegularFile()) files.add(below + "/" + each.getFilename());
    }
    return files;
  }

  @Override
  public List<String> walk() throws IOException {
    List<String> files = new ArrayList<>();
    walk("", files);
    return files;
  }

  private void walk(String below, List<String> files) throws IOException {
    for (DirEntry each : entries(below.isEmpty() ? folder + "/" : at(below))) {
      String name = below.isEmpty() ? each.getFilename() : below + "/" + each.getFilename();
      if (each.getAttributes().isDirectory()) {
        walk(name, files);
      } else {
        files.add(name);
      }
    }
  }

  private List<DirEntry> entries(String path) throws IOException {
    List<DirEntry> entries = new ArrayList<>();
    SftpClient sftp = connection.open();
    if (attributes(sftp, path) == null) return entries;
    try {
      sftp.readDir(path).forEach(entries::add);
    } catch (RuntimeException e) {
      // Thrown by the iteration, which knows no checked exceptions.
      throw new IOException("cannot list a folder", e);
    }
    entries.removeIf(each -> each.getFilename().equals(".") || each.getFilename().equals(".."));
    return entries;
  }

  @Override
  public boolean replacesAtomically() throws IOException {
    return posixRename(connection.open()).isSupported();
  }

  private static OpenSSHPosixRenameExtension posixRename(SftpClient sftp) {
    return sftp.getExtension(OpenSSHPosixRenameExtension.class);
  }

  @Override
  public String release() throws IOException {
    SftpClient sftp = connection.open();
    Attributes root = attributes(sftp, folder);
    if (root == null || !root.isSymbolicLink()) return PLAIN;
    String target = sftp.readLink(folder);
    return target.substring(target.lastIndexOf('/') + 1);
  }

  @Override
  public Optional<WebRoot> prepare(String release) throws IOException {
    SftpClient sftp = connection.open();
    Attributes root = attributes(sftp, folder);
    boolean plain = root != null && !root.isSymbolicLink();
    if (plain || !linksWork(sftp)) return Optional.empty();
    String fresh = releases() + "/" + release;
    deleteAll(sftp, fresh);
    makeFolders(sftp, fresh);
    return Optional.of(new SftpRoot(connection, fresh));
  }

  private boolean linksWork(SftpClient sftp) throws IOException {
    makeFolders(sftp, releases());
    String trial = releases() + "/.link";
    try {
      if (attributes(sftp, trial) == null) sftp.symLink(trial, "nowhere");
      sftp.remove(trial);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  @Override
  public void show(String release) throws IOException {
    SftpClient sftp = connection.open();
    String link = folder + ".next";
    if (attributes(sftp, link) != null) sftp.remove(link);
    sftp.symLink(link, releases().substring(releases().lastIndexOf('/') + 1) + "/" + release);
    replace(link, folder);
    known.clear();
    for (DirEntry each : entries(releases())) {
      if (!each.getFilename().equals(release)) {
        deleteAll(sftp, releases() + "/" + each.getFilename());
      }
    }
  }

  private void deleteAll(SftpClient sftp, String path) throws IOException {
    Attributes there = attributes(sftp, path);
    if (there == null) return;
    if (there.isDirectory()) {
      for (DirEntry each : entries(path)) deleteAll(sftp, path + "/" + each.getFilename());
      sftp.rmdir(path);
    } else {
      sftp.remove(path);
    }
  }

  private String releases() {
    return folder + ".releases";
  }

  private String at(String name) {
    return folder + "/" + name;
  }

  private static @Nullable Attributes attributes(SftpClient sftp, String path) throws IOException {
    try {
      return sftp.lstat(path);
    } catch (SftpException e) {
      if (isMissing(e)) return null;
      throw e;
    }
  }

  private static boolean isMissing(SftpException e) {
    return e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_FILE
        || e.getStatus() == SftpConstants.SSH_FX_NO_SUCH_PATH;
  }

  @Override
  public void close() {
    connection.close();
  }
}
