package org.sunlit.channels.push;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.tck.ChannelProviderContract;

class HttpPushProviderTest extends ChannelProviderContract {
  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path directory;

  @Override
  protected ChannelProvider<?> provider() {
    return new HttpPushProvider();
  }

  @Override
  protected String settings() throws JsonProcessingException {
    return new JsonMapper()
        .writeValueAsString(
            HttpPushContractTest.settings(directory, URI.create("http://127.0.0.1:9/items")));
  }

  @Override
  protected List<String> secrets() {
    return List.of(ContentSystem.SECRET);
  }
}
