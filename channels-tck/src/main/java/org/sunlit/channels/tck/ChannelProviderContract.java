package org.sunlit.channels.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.ChannelSettingsException;
import org.sunlit.channels.ChannelSettingsException.Fault;

/**
 * The contract of {@link ChannelProvider} as tests:
 *
 * <ol>
 *   <li>The provider is found by its kind, and it is the only one.
 *   <li>It opens an outlet from settings that are right.
 *   <li>A key that is needed and not given is named by its JSON pointer, and nothing else is.
 *   <li>A key whose value is wrong is named by its JSON pointer, and its value is not repeated.
 *   <li>No secret is printed with the settings.
 * </ol>
 *
 * <p>Two methods have to be written, {@link #provider} and {@link #settings}.
 */
public abstract class ChannelProviderContract {
  private static final String WRONG = "w\u0000rong-5ecret";

  protected abstract ChannelProvider<?> provider() throws Exception;

  /** Settings as JSON that are right, with every key that is needed. */
  protected abstract String settings() throws Exception;

  /** Secrets among the settings, for rule p5. */
  protected List<String> secrets() {
    return List.of();
  }

  @Test
  void p1_is_found_by_its_kind() throws Exception {
    ChannelProvider<?> provider = provider();
    assertThat(provider.kind()).matches("[a-z][a-z0-9-]*").isEqualTo(provider().kind());
    List<Class<?>> found = new ArrayList<>();
    for (ChannelProvider<?> each : ServiceLoader.load(ChannelProvider.class)) {
      if (each.kind().equals(provider.kind())) found.add(each.getClass());
    }
    assertThat(found)
        .as("providers of kind " + provider.kind())
        .hasSize(1)
        .allMatch(each -> each.isInstance(provider));
  }

  @Test
  void p2_opens_an_outlet() throws Exception {
    assertThat(fault(SettingsJson.read(settings()))).as("why it does not open").isEmpty();
  }

  @Test
  void p3_names_a_key_that_is_missing() throws Exception {
    for (String key : SettingsJson.read(settings()).keySet()) {
      Map<String, Object> without = SettingsJson.read(settings());
      without.remove(key);
      assertNames(key, fault(without));
    }
    List<String> named = fault(Map.of()).map(ChannelProviderContract::pointers).orElse(List.of());
    assertThat(named).as("keys that are missing").doesNotHaveDuplicates().doesNotContain("");
  }

  @Test
  void p4_names_a_key_that_is_wrong_without_its_value() throws Exception {
    for (String key : SettingsJson.read(settings()).keySet()) {
      for (Object wrong : List.of(WRONG, Map.of("no-such-key", WRONG), List.of(List.of(WRONG)))) {
        Map<String, Object> given = new LinkedHashMap<>(SettingsJson.read(settings()));
        given.put(key, wrong);
        assertNames(key, fault(given));
      }
    }
  }

  @Test
  void p5_prints_no_secret() throws Exception {
    assumeTrue(!secrets().isEmpty(), "this kind has no secrets");
    String printed =
        SettingsJson.bind(SettingsJson.read(settings()), provider().settings()).toString();
    assertThat(secrets()).noneMatch(printed::contains);
  }

  /** What a provider says of settings; whatever else it throws is a fault of its own. */
  private Optional<ChannelSettingsException> fault(Map<String, Object> given) throws Exception {
    try {
      SettingsJson.open(provider(), given).close();
      return Optional.empty();
    } catch (ChannelSettingsException refused) {
      return Optional.of(refused);
    }
  }

  /** The key, or a key within it, or the settings as a whole if they do not agree. */
  private static void assertNames(String key, Optional<ChannelSettingsException> refused) {
    if (refused.isEmpty()) return;
    List<String> named = pointers(refused.get());
    if (named.equals(List.of(""))) named = List.of("/" + key);
    assertThat(named)
        .as("what is named besides " + key)
        .isNotEmpty()
        .allMatch(each -> each.equals("/" + key) || each.startsWith("/" + key + "/"));
    assertThat(refused.get().getMessage()).doesNotContain("rong-5ecret");
  }

  private static List<String> pointers(ChannelSettingsException refused) {
    return refused.faults().stream().map(Fault::pointer).toList();
  }
}
