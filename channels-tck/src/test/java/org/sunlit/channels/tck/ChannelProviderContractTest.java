package org.sunlit.channels.tck;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.channels.ChannelSettingsException.Fault;
import org.sunlit.channels.Secret;
import org.sunlit.words.Words;

class ChannelProviderContractTest {

  /** How a board is hung. */
  public record Hanging(@NotNull String wall, @NotNull Secret key, @Nullable Integer rows) {}

  /** The same with a secret that anybody may read. */
  public record Told(@NotNull String wall, @NotNull String key, @Nullable Integer rows) {}

  /** A correct provider, known to the class path. */
  public static class Boards implements ChannelProvider<Hanging> {
    @Override
    public String kind() {
      return "board";
    }

    @Override
    public Words name() {
      return new Words("公告栏", "board");
    }

    @Override
    public Class<Hanging> settings() {
      return Hanging.class;
    }

    @Override
    public Channel open(String outlet, Hanging settings) {
      return new BoardOutlet(new java.util.HashMap<>());
    }
  }

  static class Correct extends ChannelProviderContract {
    @Override
    protected ChannelProvider<?> provider() {
      return new Boards();
    }

    @Override
    protected String settings() {
      return "{\"wall\": \"north\", \"key\": \"t0p-5ecret\", \"rows\": 3}";
    }

    @Override
    protected List<String> secrets() {
      return List.of("t0p-5ecret");
    }
  }

  /** Nobody registered it. */
  static class NotRegistered extends Correct {
    @Override
    protected ChannelProvider<?> provider() {
      return new Boards() {
        @Override
        public String kind() {
          return "blackboard";
        }
      };
    }
  }

  static class OpensNothing extends Correct {
    @Override
    protected ChannelProvider<?> provider() {
      return new Boards() {
        @Override
        public Channel open(String outlet, Hanging settings) {
          throw fault(outlet, "/wall", "?");
        }
      };
    }
  }

  static class BlamesAnotherKey extends Correct {
    @Override
    protected ChannelProvider<?> provider() {
      return new Boards() {
        @Override
        public Channel open(String outlet, Hanging settings) {
          if (settings.rows() == null) throw fault(outlet, "/key", "?");
          return super.open(outlet, settings);
        }
      };
    }
  }

  static class RepeatsWhatIsWrong extends Correct {
    @Override
    protected ChannelProvider<?> provider() {
      return new Boards() {
        @Override
        public Channel open(String outlet, Hanging settings) {
          if (settings.wall().equals("north")) return super.open(outlet, settings);
          throw fault(outlet, "/wall", "no such wall: " + settings.wall());
        }
      };
    }
  }

  static class PrintsItsKey extends Correct {
    @Override
    protected ChannelProvider<?> provider() {
      return new ChannelProvider<Told>() {
        @Override
        public String kind() {
          return "board";
        }

        @Override
        public Words name() {
          return Words.same("board");
        }

        @Override
        public Class<Told> settings() {
          return Told.class;
        }

        @Override
        public Channel open(String outlet, Told settings) {
          return new BoardOutlet(new java.util.HashMap<>());
        }
      };
    }
  }

  private static ChannelSettingsException fault(String outlet, String pointer, String words) {
    return new ChannelSettingsException(outlet, List.of(new Fault(pointer, Words.same(words))));
  }

  @Test
  void a_correct_provider_passes() {
    assertThat(brokenBy(Correct.class)).isEmpty();
  }

  @Test
  void a_provider_that_nobody_registered_is_caught() {
    assertThat(brokenBy(NotRegistered.class)).containsExactly("p1_is_found_by_its_kind");
  }

  @Test
  void refusing_what_is_right_is_caught() {
    assertThat(brokenBy(OpensNothing.class)).contains("p2_opens_an_outlet");
  }

  @Test
  void blaming_another_key_is_caught() {
    assertThat(brokenBy(BlamesAnotherKey.class)).containsExactly("p3_names_a_key_that_is_missing");
  }

  @Test
  void repeating_a_value_is_caught() {
    assertThat(brokenBy(RepeatsWhatIsWrong.class))
        .containsExactly("p4_names_a_key_that_is_wrong_without_its_value");
  }

  @Test
  void printing_a_secret_is_caught() {
    assertThat(brokenBy(PrintsItsKey.class)).contains("p5_prints_no_secret");
  }

  private static Set<String> brokenBy(Class<? extends ChannelProviderContract> contract) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(contract))
        .execute()
        .testEvents()
        .failed()
        .stream()
        .map(event -> event.getTestDescriptor().getDisplayName().replace("()", ""))
        .collect(toSet());
  }
}
