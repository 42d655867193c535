package org.sunlit.channels.push;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a school's content system is spoken to.
 *
 * @param directory holds what was sent and what was answered
 * @param endpoint where a publication is sent to
 * @param secret what requests are signed with
 * @param template of what is sent
 * @param accepted what the answer to it has to say
 * @param id where that answer has the system's own id
 * @param status where to ask what stands; with {@code {key}} or {@code {id}}
 * @param live what that answer says of what is published
 * @param refused what it says of what an editor there turned down
 * @param revision where it repeats the revision; without, the one that was sent last is taken
 * @param address where it has the public address; without, the status is named by its id
 * @param withdrawal where to take something down; without, a person has to
 * @param website what links to other publications and to attachments begin with
 */
record PushSettings(
    Path directory,
    URI endpoint,
    String secret,
    JsonNode template,
    Expected accepted,
    JsonPointer id,
    String status,
    Expected live,
    Optional<Expected> refused,
    Optional<JsonPointer> revision,
    Optional<JsonPointer> address,
    Optional<String> withdrawal,
    Optional<String> website) {

  /** Without the secret. */
  @Override
  public String toString() {
    return "HTTP push to " + endpoint.getHost();
  }
}
