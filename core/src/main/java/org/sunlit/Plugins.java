package org.sunlit;

import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.channels.Settings;
import org.sunlit.organization.Outlet;

/**
 * The channel providers there are, by kind: those that the host registers, and those that are found
 * by the class loader it names, or else by the thread's and by that of the SPI. One that is broken
 * leaves the others alone.
 */
final class Plugins {
  private static final Logger LOG = LoggerFactory.getLogger(Plugins.class);

  private final Map<String, ChannelProvider<?>> byKind = new LinkedHashMap<>();
  private final List<String> broken = new ArrayList<>();

  private Plugins() {}

  /**
   * @param named the only class loader to look in; without it both are tried
   * @throws IllegalStateException if two providers are of one kind
   */
  static Plugins find(Collection<ChannelProvider<?>> registered, @Nullable ClassLoader named) {
    Plugins plugins = new Plugins();
    registered.forEach(plugins::add);
    loaders(named).forEach(plugins::addAll);
    LOG.info("channel providers found: {}", plugins.byKind.keySet());
    return plugins;
  }

  private static Set<ClassLoader> loaders(@Nullable ClassLoader named) {
    if (named != null) return Set.of(named);
    Set<ClassLoader> loaders = new LinkedHashSet<>();
    ClassLoader ofTheThread = Thread.currentThread().getContextClassLoader();
    if (ofTheThread != null) loaders.add(ofTheThread);
    loaders.add(ChannelProvider.class.getClassLoader());
    return loaders;
  }

  @SuppressWarnings("rawtypes") // a service is known by its class, which has no arguments
  private void addAll(ClassLoader loader) {
    Iterator<ChannelProvider> found = ServiceLoader.load(ChannelProvider.class, loader).iterator();
    boolean more = true;
    while (more) more = addNext(found);
  }

  @SuppressWarnings("rawtypes")
  private boolean addNext(Iterator<ChannelProvider> found) {
    try {
      add(found.next());
    } catch (NoSuchElementException end) {
      return false;
    } catch (ServiceConfigurationError | LinkageError unusable) {
      broken(unusable);
    }
    return true;
  }

  private void add(ChannelProvider<?> provider) {
    Optional<String> kind = kind(provider);
    if (kind.isEmpty()) return;
    ChannelProvider<?> other = byKind.putIfAbsent(kind.get(), provider);
    // The same is found by two loaders, or registered by a host that has it on the class path.
    if (other == null || isSame(other, provider)) return;
    throw new IllegalStateException(
        "two channel providers of kind "
            + kind.get()
            + ": "
            + other.getClass().getName()
            + " and "
            + provider.getClass().getName());
  }

  private static boolean isSame(ChannelProvider<?> one, ChannelProvider<?> other) {
    return one.getClass().getName().equals(other.getClass().getName());
  }

  private Optional<String> kind(ChannelProvider<?> provider) {
    try {
      return Optional.of(provider.kind());
    } catch (RuntimeException | LinkageError unusable) {
      broken(unusable);
      return Optional.empty();
    }
  }

  private void broken(Throwable unusable) {
    LOG.error("a channel provider cannot be used and is left out: {}", unusable.toString());
    broken.add(String.valueOf(unusable.getMessage()));
  }

  /**
   * Opens an outlet; nothing if its plugin breaks.
   *
   * @throws IllegalStateException if there is no provider of the kind, naming those there are, and
   *     those that are broken
   * @throws ChannelSettingsException for settings that are not what the channel needs
   */
  Optional<Channel> open(Outlet outlet, ValidatorFactory validation) {
    String kind = outlet.kind();
    ChannelProvider<?> provider = byKind.get(kind);
    if (provider == null) {
      throw new IllegalStateException(
          "needs a channel provider of its kind on the class path, found "
              + byKind.keySet()
              + (broken.isEmpty() ? "" : ", broken " + broken));
    }
    try {
      return Optional.of(opened(provider, outlet, validation));
    } catch (ChannelSettingsException wrong) {
      throw wrong;
    } catch (RuntimeException | LinkageError unusable) {
      broken(unusable);
      return Optional.empty();
    }
  }

  private static <S extends Record> Channel opened(
      ChannelProvider<S> provider, Outlet outlet, ValidatorFactory validation) {
    return provider.open(
        outlet.id(),
        Settings.bind(outlet.id(), outlet.settings(), provider.settings(), validation));
  }

  /** Why those that are broken are. */
  List<String> broken() {
    return List.copyOf(broken);
  }
}
