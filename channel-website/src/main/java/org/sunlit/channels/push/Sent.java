package org.sunlit.channels.push;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.PlacementKey;
import org.sunlit.channels.website.root.FinishedFiles;
import org.sunlit.channels.website.root.Sha256;
import org.sunlit.channels.website.root.SitePath;

/**
 * What was sent for one key, written down before it is sent.
 *
 * @param id of the other side, once it is known
 * @param ended whether a person was asked to take it down
 */
record Sent(String key, String revision, @Nullable String id, boolean ended) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** The memory of one outlet. */
  record Memory(FinishedFiles files) {
    Optional<Sent> of(PlacementKey key) {
      return files
          .read(at(key))
          .map(
              json -> {
                try {
                  return MAPPER.readValue(json, Sent.class);
                } catch (IOException e) {
                  throw new UncheckedIOException("the memory of this outlet is damaged", e);
                }
              });
    }

    void keep(PlacementKey key, Sent sent) {
      try {
        files.write(at(key), MAPPER.writeValueAsBytes(sent));
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write the memory of this outlet", e);
      }
    }

    void forget(PlacementKey key) {
      files.delete(at(key));
    }

    private static SitePath at(PlacementKey key) {
      return new SitePath("sent/" + name(key) + ".json");
    }
  }

  /** How the other side knows a key: stable, and without any text of ours. */
  static String name(PlacementKey key) {
    return Sha256.of(key.subject() + "\n" + key.outlet()).substring(0, 32);
  }
}
