package org.sunlit.channels.website;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sunlit.channels.website.root.WebRoot;

/**
 * Between a site and its files: counts every operation that changes something, tells which files
 * changed, and lets one operation be the last, as if the process had been killed right after it.
 */
final class Seam {
  private final List<String> changed = new ArrayList<>();
  private int operations;
  private int last = Integer.MAX_VALUE;

  /** The process is gone; nothing that is done in it has any effect any more. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  WebRoot around(WebRoot root) {
    return new Watched(root);
  }

  /** From now on only this many operations take effect. */
  void killAfter(int more) {
    last = operations + more;
  }

  int operations() {
    return operations;
  }

  List<String> changed() {
    return changed;
  }

  private void step() {
    if (operations >= last) throw new Killed();
    operations++;
  }

  private final class Watched implements WebRoot {
    private final WebRoot root;

    Watched(WebRoot root) {
      this.root = root;
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
      return root.open(name);
    }

    @Override
    public OutputStream create(String name) throws IOException {
      step();
      return root.create(name);
    }

    /** Tests ask what a killed process leaves, not what a power cut does. */
    @Override
    public void sync(Collection<String> names) {}

    @Override
    public void move(String from, String to) throws IOException {
      step();
      root.move(from, to);
      changed.add(to);
    }

    @Override
    public void delete(String name) throws IOException {
      if (root.open(name).isEmpty()) return;
      step();
      root.delete(name);
      changed.add(name);
    }

    @Override
    public List<String> list(String folder) throws IOException {
      return root.list(folder);
    }

    @Override
    public List<String> walk() throws IOException {
      return root.walk();
    }

    @Override
    public boolean replacesAtomically() throws IOException {
      return root.replacesAtomically();
    }

    @Override
    public String release() throws IOException {
      return root.release();
    }

    @Override
    public Optional<WebRoot> prepare(String release) throws IOException {
      return root.prepare(release).map(Watched::new);
    }

    @Override
    public void show(String release) throws IOException {
      step();
      root.show(release);
    }
  }
}
