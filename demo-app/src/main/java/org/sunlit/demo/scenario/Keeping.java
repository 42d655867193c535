package org.sunlit.demo.scenario;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.sunlit.store.Blobs;
import org.sunlit.store.MemoryBlobs;
import org.sunlit.store.MemoryStore;
import org.sunlit.store.Store;
import org.sunlit.store.files.FileBlobs;
import org.sunlit.store.jdbc.JdbcStore;

/** Where the record of a walkthrough is kept, and the files beside it. */
@FunctionalInterface
public interface Keeping {
  /** Gone with the walkthrough. */
  Keeping IN_MEMORY = MemoryStore::new;

  /** The store, empty or as it was left, under the scenario's time. */
  Store under(InstantSource clock);

  /** Where files go. */
  default Blobs files() {
    return new MemoryBlobs();
  }

  /**
   * In an embedded database below a folder; it stays as long as the folder.
   *
   * @throws Complaint when it is opened, if it cannot be
   */
  static Keeping inDatabase(Path folder) {
    return new Keeping() {
      @Override
      public Store under(InstantSource clock) {
        try {
          return JdbcStore.on(file(folder)).clock(clock).open();
        } catch (IllegalStateException shut) {
          throw new Complaint(
              "文件夹 {folder} 中的数据库打不开，也许另一个演示正在使用",
              "the database in {folder} cannot be opened; another demo may be using it",
              Map.of("folder", folder));
        }
      }

      @Override
      public Blobs files() {
        return FileBlobs.in(folder.resolve("record").resolve("files"));
      }
    };
  }

  /** The database's file, without its ending. */
  static Path file(Path folder) {
    return folder.resolve("record").resolve("sunlit");
  }
}
