package org.sunlit.channels.push;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.sunlit.channels.Secret;
import org.sunlit.channels.WebAddress;

/**
 * How a school's content system is spoken to.
 *
 * @param directory holds what was sent and what was answered
 * @param endpoint where a publication is POSTed
 * @param secret what requests are signed with, 16 characters or more
 * @param template the file of what is sent; without, the usual one
 * @param success what the answer to it has to say
 * @param id where that answer has the system's own id
 * @param status where to ask what stands; with {@code {key}} or {@code {id}}
 * @param live what that answer says of what is published
 * @param refused what it says of what an editor there turned down
 * @param revision where it repeats the revision; without, the one that was sent last is taken
 * @param publicAddress where it has the public address; without, the status is named by its id
 * @param withdraw where to DELETE something; without, a person has to take it down
 * @param website what links to other publications and to attachments begin with
 */
public record PushSettings(
    @NotNull Path directory,
    @NotNull @WebAddress(query = true) URI endpoint,
    @NotNull Secret secret,
    @Nullable Path template,
    @NotNull Expected success,
    @NotNull @Pattern(regexp = POINTER, message = NO_POINTER) String id,
    @NotNull @Pattern(regexp = WITH_HOLES, message = NO_HOLES) String status,
    @NotNull Expected live,
    @Nullable Expected refused,
    @Nullable @Pattern(regexp = POINTER, message = NO_POINTER) String revision,
    @Nullable @Pattern(regexp = POINTER, message = NO_POINTER) String publicAddress,
    @Nullable @Pattern(regexp = WITH_HOLES, message = NO_HOLES) String withdraw,
    @Nullable @WebAddress URI website) {
  static final String POINTER = "(?:/[^/]+)+";
  static final String NO_POINTER = "须为 JSON 指针 / must be a JSON pointer";

  /** An address with {@code {key}} or {@code {id}} in it, and no other brace. */
  private static final String WITH_HOLES =
      "https?://[^/{}\\s]+/(?:[^{}\\s]|\\{(?:key|id)})*\\{(?:key|id)}(?:[^{}\\s]|\\{(?:key|id)})*";

  private static final String NO_HOLES =
      "须为含有 {key} 或 {id} 的网址 / must be a web address with {key} or {id}";
  private static final int SHORTEST = 16;

  public PushSettings {
    if (secret.reveal().length() < SHORTEST) {
      throw new IllegalArgumentException(
          "secret 至少" + SHORTEST + "个字符 / secret needs at least " + SHORTEST + " characters");
    }
  }

  /** Without the secret, and without what an address may hold. */
  @Override
  public String toString() {
    return "HTTP push to " + endpoint.getHost();
  }
}
