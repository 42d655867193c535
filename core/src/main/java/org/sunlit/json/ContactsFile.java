package org.sunlit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.sunlit.organization.Contacts;

/** Whom to turn to, in a profile. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ContactsFile(
    @Nullable String supervisionGroup,
    @Nullable String disciplineOffice,
    @Nullable String superiorOrgan) {

  static ContactsFile of(Contacts contacts) {
    return new ContactsFile(
        contacts.supervisionGroup(), contacts.disciplineOffice(), contacts.superiorOrgan());
  }

  Contacts contacts() {
    return new Contacts(supervisionGroup, disciplineOffice, superiorOrgan);
  }
}
