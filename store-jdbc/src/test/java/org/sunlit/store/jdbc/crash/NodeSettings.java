package org.sunlit.store.jdbc.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;
import org.sunlit.store.jdbc.JdbcStore;

/**
 * What a node is told when it is started.
 *
 * @param database the address of a PostgreSQL database, or the path of a file for H2
 * @param port where the {@link Receiver} listens
 * @param node from 0
 * @param seed of the node's ids and salts
 * @param folder where its {@link Journal} is
 */
record NodeSettings(
    String database,
    String prefix,
    int port,
    int node,
    int nodes,
    int matters,
    long seed,
    Duration lease,
    Path folder) {
  private static final String POSTGRESQL = "jdbc:postgresql:";

  static NodeSettings read(String[] words) {
    return new NodeSettings(
        words[0],
        words[1],
        Integer.parseInt(words[2]),
        Integer.parseInt(words[3]),
        Integer.parseInt(words[4]),
        Integer.parseInt(words[5]),
        Long.parseLong(words[6]),
        Duration.parse(words[7]),
        Path.of(words[8]));
  }

  List<String> words() {
    return List.of(
        database,
        prefix,
        Integer.toString(port),
        Integer.toString(node),
        Integer.toString(nodes),
        Integer.toString(matters),
        Long.toString(seed),
        lease.toString(),
        folder.toString());
  }

  /** As another node of the same school, or as the same one started once more. */
  NodeSettings of(int another, long seed) {
    return new NodeSettings(database, prefix, port, another, nodes, matters, seed, lease, folder);
  }

  Path journal() {
    return folder.resolve("node-" + node + ".journal");
  }

  JdbcStore store() {
    return database.startsWith(POSTGRESQL)
        ? JdbcStore.on(pool(database)).prefix(prefix).open()
        : JdbcStore.inFile(Path.of(database));
  }

  /** Connections that are kept, and thrown away once they are broken. */
  private static JdbcConnectionPool pool(String address) {
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setUrl(address);
    source.setUser("postgres");
    return JdbcConnectionPool.create(source);
  }
}
