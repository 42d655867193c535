package org.sunlit.consultation;

import java.util.Map;
import org.sunlit.visibility.Audience;

/**
 * The paper of an invitation.
 *
 * @param uninvited the communities of C5.3 that are not invited, or only in part, with the reason
 */
public record InvitationPaper(Map<Audience, String> uninvited) {
  public InvitationPaper {
    uninvited = Map.copyOf(uninvited);
  }
}
