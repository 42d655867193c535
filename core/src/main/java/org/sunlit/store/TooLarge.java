package org.sunlit.store;

import java.util.Map;
import org.sunlit.words.Words;

/** A file of more bytes than allowed; nothing of it was kept. */
public final class TooLarge extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final long most;

  public TooLarge(long most) {
    super("a file may have at most " + most + " bytes");
    this.most = most;
  }

  /** What to tell the person. */
  public Words words() {
    return new Words(
            "附件超过上限 {most} 字节，未予保存",
            "the file has more than {most} bytes, which is the limit; nothing of it was kept")
        .with(Map.of("most", most));
  }
}
