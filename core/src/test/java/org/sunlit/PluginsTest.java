package org.sunlit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.channels.ChannelSettingsException.Fault;
import org.sunlit.channels.Secret;
import org.sunlit.organization.Outlet;
import org.sunlit.record.PostId;
import org.sunlit.words.Words;

/** How outlets are found (C6.5): by whom they are named, and that a broken one hurts no other. */
class PluginsTest {
  private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  /** Good for nothing else than being found. */
  public static class Board implements ChannelProvider<Board.Fixed> {
    /** How it hangs. */
    public record Fixed(@Nullable String wrong, @Nullable String breaks, @Nullable Secret key) {}

    @Override
    public Class<Fixed> settings() {
      return Fixed.class;
    }

    @Override
    public String kind() {
      return "board";
    }

    @Override
    public Words name() {
      return new Words("公告栏", "board");
    }

    @Override
    public Channel open(String outlet, Fixed settings) {
      if (settings.wrong() != null) {
        throw new ChannelSettingsException(
            outlet, List.of(new Fault("/wrong", new Words("有误", "wrong"))));
      }
      if (settings.breaks() != null) throw new IllegalArgumentException("out of paper");
      return new MemoryChannel();
    }
  }

  /** Of the same kind as another. */
  public static final class OtherBoard extends Board {}

  /** Cannot be made. */
  public static final class Broken extends Board {
    public Broken() {
      throw new IllegalStateException("no licence");
    }
  }

  private ClassLoader naming(String... classes) {
    try {
      Path services = Files.createDirectories(folder.resolve("META-INF/services"));
      Files.write(services.resolve(ChannelProvider.class.getName()), List.of(classes));
      return new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader());
    } catch (MalformedURLException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean opens(Plugins plugins) {
    return plugins.open(wall(Map.of()), VALIDATION).isPresent();
  }

  private static Outlet wall(Map<String, Object> settings) {
    return new Outlet(
        "wall", "board", Words.same("wall"), new PostId("keeper"), false, false, settings);
  }

  @Test
  void are_found_by_the_class_loader_that_the_host_names() {
    assertThat(opens(Plugins.find(List.of(), naming(Board.class.getName())))).isTrue();
  }

  @Test
  void are_found_by_the_threads_class_loader_and_else_by_that_of_the_spi() {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try {
      thread.setContextClassLoader(naming(Board.class.getName()));
      assertThat(opens(Plugins.find(List.of(), null))).isTrue();
      thread.setContextClassLoader(null);
      assertThatThrownBy(() -> opens(Plugins.find(List.of(), null)))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void are_registered_by_the_host() {
    assertThat(opens(Plugins.find(List.of(new Board()), null))).isTrue();
  }

  @Test
  void are_the_same_if_they_are_found_twice() {
    assertThat(opens(Plugins.find(List.of(new Board()), naming(Board.class.getName())))).isTrue();
  }

  @Test
  void are_refused_if_two_are_of_one_kind() {
    assertThatThrownBy(() -> Plugins.find(List.of(new OtherBoard()), naming(Board.class.getName())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("OtherBoard")
        .hasMessageContaining("kind board");
  }

  @Test
  void are_left_out_if_they_cannot_be_made_and_hurt_no_other() {
    Plugins plugins =
        Plugins.find(
            List.of(), naming(Broken.class.getName(), "org.example.Gone", Board.class.getName()));

    assertThat(opens(plugins)).isTrue();
    assertThat(plugins.broken())
        .hasSize(2)
        .anyMatch(each -> each.contains("Broken"))
        .anyMatch(each -> each.contains("org.example.Gone"));
  }

  @Test
  void are_left_out_if_they_break_when_an_outlet_is_opened() {
    Plugins plugins = Plugins.find(List.of(new Board()), null);

    assertThat(plugins.open(wall(Map.of("breaks", "yes")), VALIDATION)).isEmpty();
    assertThat(plugins.broken()).containsExactly("out of paper");
  }

  @Test
  void tell_the_host_of_wrong_settings() {
    Plugins plugins = Plugins.find(List.of(new Board()), null);

    assertThatThrownBy(() -> plugins.open(wall(Map.of("wrong", "yes")), VALIDATION))
        .isInstanceOf(ChannelSettingsException.class);
  }

  @Test
  void are_never_asked_to_open_with_keys_that_they_do_not_know() {
    Plugins plugins = Plugins.find(List.of(new Board()), null);

    assertThatThrownBy(
            () -> plugins.open(wall(Map.of("breaks", "yes", "kye", "hunter2")), VALIDATION))
        .isInstanceOf(ChannelSettingsException.class)
        .hasMessageContaining("outlet wall")
        .hasMessageContaining("/kye")
        .hasMessageNotContaining("hunter2");
    assertThat(plugins.broken()).isEmpty();
  }

  @Test
  void are_named_with_the_broken_ones_where_one_is_missing() {
    Plugins plugins = Plugins.find(List.of(), naming(Broken.class.getName()));

    assertThatThrownBy(() -> plugins.open(wall(Map.of()), VALIDATION))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("broken")
        .hasMessageContaining("Broken");
  }
}
