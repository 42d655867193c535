package org.sunlit.agenda;

import java.time.Instant;
import java.util.List;
import org.sunlit.organization.SchoolProfile;
import org.sunlit.record.Log;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.request.EntryRequest;
import org.sunlit.request.EntryRequests;
import org.sunlit.request.RequestFact;
import org.sunlit.request.RequestStage;

/** Looks ahead for requests for new entries. */
public final class RequestForesight implements Foresight {
  private final SchoolProfile school;
  private final Log<RequestFact> log;

  public RequestForesight(SchoolProfile school, Log<RequestFact> log) {
    this.school = school;
    this.log = log;
  }

  @Override
  public List<SubjectId> subjects(Transaction transaction) {
    return transaction.subjects(EntryRequests.PREFIX);
  }

  @Override
  public List<Moment> moments(Transaction transaction, SubjectId subject, Instant after) {
    return of(Log.fold(log, EntryRequest.unborn(subject), transaction.entries(subject)));
  }

  List<Moment> of(EntryRequest request) {
    Occasion occasion =
        request.stage() == RequestStage.PROMISED
            ? Occasion.PROMISED_ENTRY_DUE
            : Occasion.ENTRY_REQUEST_DUE;
    return request.due(school.calendar(), school.parameters()).stream()
        .map(each -> Moment.over(occasion, each, school.calendar().zone()))
        .toList();
  }
}
