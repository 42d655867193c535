package org.sunlit.channels.website;

import java.net.InetSocketAddress;

/** A machine and a port on it, as {@code host:port}; its name is looked up when it is used. */
public record HostAndPort(String host, int port) {

  /**
   * @throws IllegalArgumentException for anything else
   */
  public static HostAndPort parse(String text) {
    int colon = text.lastIndexOf(':');
    if (colon <= 0) throw new IllegalArgumentException("host:port is needed");
    return new HostAndPort(text.substring(0, colon), Integer.parseInt(text.substring(colon + 1)));
  }

  public HostAndPort {
    if (port < 1 || port > 65_535) throw new IllegalArgumentException("no such port: " + port);
  }

  InetSocketAddress unresolved() {
    return InetSocketAddress.createUnresolved(host, port);
  }
}
