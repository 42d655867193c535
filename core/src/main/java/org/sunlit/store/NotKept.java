package org.sunlit.store;

import java.io.IOException;
import org.sunlit.words.Words;

/** A file that could not be kept, for no fault of its own; nothing else has changed. */
public final class NotKept extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final boolean full;

  NotKept(IOException why) {
    super(words(why instanceof Blobs.Full).en(), why);
    this.full = why instanceof Blobs.Full;
  }

  /** Whether there is no space left. */
  public boolean isFull() {
    return full;
  }

  /** What to tell the person. */
  public Words words() {
    return words(full);
  }

  private static Words words(boolean full) {
    return full
        ? new Words(
            "存放附件的空间已满，附件未保存，其他内容不受影响；请联系系统管理员，腾出空间后再上传",
            "there is no space left for files; this one was not kept and nothing else has changed;"
                + " ask whoever runs the system, and hand it in again once there is space")
        : new Words(
            "附件未能读完或存入，未保存，其他内容不受影响；请稍后再上传",
            "the file could not be read or stored; it was not kept and nothing else has changed;"
                + " hand it in again later");
  }
}
