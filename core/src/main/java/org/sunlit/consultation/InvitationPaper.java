package org.sunlit.consultation;

import java.util.Map;

/**
 * The paper of an invitation.
 *
 * @param uninvited the communities of C5.3 that are not invited, by text form, with the reason
 */
public record InvitationPaper(Map<String, String> uninvited) {
  public InvitationPaper {
    uninvited = Map.copyOf(uninvited);
  }
}
