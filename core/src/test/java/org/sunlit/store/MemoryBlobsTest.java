package org.sunlit.store;

class MemoryBlobsTest extends BlobsContract {
  @Override
  protected Blobs blobs() {
    return new MemoryBlobs();
  }
}
