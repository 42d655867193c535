package org.sunlit.channels.tck;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.sunlit.channels.Channel;
import org.sunlit.channels.ChannelProvider;
import org.sunlit.channels.Settings;

/** Opens outlets from the JSON of their settings as core does. */
public final class SettingsJson {
  private static final JsonMapper JSON = new JsonMapper();
  private static final ValidatorFactory VALIDATION =
      Validation.byDefaultProvider()
          .configure()
          .messageInterpolator(new ParameterMessageInterpolator())
          .buildValidatorFactory();

  private SettingsJson() {}

  /**
   * @throws IllegalArgumentException if it is no JSON object
   */
  public static Map<String, Object> read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<LinkedHashMap<String, Object>>() {});
    } catch (JsonProcessingException fault) {
      throw new IllegalArgumentException("no JSON object", fault);
    }
  }

  /**
   * @throws org.sunlit.channels.ChannelSettingsException naming every fault
   */
  public static <S extends Record> S bind(Map<String, ?> given, Class<S> type) {
    return Settings.bind("main", given, type, VALIDATION);
  }

  /**
   * @throws org.sunlit.channels.ChannelSettingsException naming every fault
   */
  public static <S extends Record> Channel open(ChannelProvider<S> provider, Map<String, ?> given) {
    return provider.open("main", bind(given, provider.settings()));
  }
}
