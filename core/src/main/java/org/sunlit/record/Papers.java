package org.sunlit.record;

/** How papers (records that hold what people wrote) become bytes and are read again. */
public interface Papers {
  Bytes write(Object paper);

  <T> T read(Bytes body, Class<T> type);
}
