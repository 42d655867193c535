package org.sunlit.agenda;

import java.util.stream.Stream;
import org.sunlit.catalog.CatalogEntry;
import org.sunlit.catalog.CatalogSubject;
import org.sunlit.catalog.ListInForce;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.request.EntryRequest;
import org.sunlit.withholding.Claim;
import org.sunlit.withholding.Withholding;

/**
 * Keeps what entries, requests and the register wait for, whenever one of them changes. Items under
 * way keep what they were raised under.
 */
public final class CatalogAgenda {
  private final Agenda agenda;
  private final ItemForesight items;
  private final EntryMoments entries;
  private final RequestForesight requests;
  private final WithholdingForesight withholdings;

  public CatalogAgenda(
      Agenda agenda,
      ItemForesight items,
      EntryMoments entries,
      RequestForesight requests,
      WithholdingForesight withholdings) {
    this.agenda = agenda;
    this.items = items;
    this.entries = entries;
    this.requests = requests;
    this.withholdings = withholdings;
  }

  /** In the transaction that adopted it. */
  public void adopted(Transaction transaction, ListInForce list) {
    Stream.concat(list.entries().stream(), list.former().stream())
        .map(CatalogEntry::code)
        .forEach(each -> changed(transaction, each));
  }

  /** In the transaction that changed it. */
  public void changed(Transaction transaction, EntryRequest request) {
    agenda.changed(transaction, request.id(), requests.of(request));
  }

  /** In the transaction that changed it. */
  public void changed(Transaction transaction, Withholding withholding) {
    agenda.changed(transaction, withholding.id(), withholdings.of(withholding));
    Claim claim = withholding.claim();
    if (claim != null && claim.entry() != null) changed(transaction, claim.entry());
    if (claim != null && claim.item() != null) {
      agenda.changed(
          transaction, claim.item(), items.moments(transaction, claim.item(), transaction.now()));
    }
  }

  private void changed(Transaction transaction, String code) {
    SubjectId entry = CatalogSubject.of(code);
    agenda.changed(transaction, entry, entries.moments(transaction, entry, transaction.now()));
  }
}
