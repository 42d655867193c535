package org.sunlit.withholding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sunlit.record.SubjectId;
import org.sunlit.record.Transaction;
import org.sunlit.visibility.UnitId;

/** Everything that was ever proposed to be withheld, as it stands. */
public record Register(List<Withholding> all) {
  public Register {
    all = List.copyOf(all);
  }

  public static Register read(Transaction transaction) {
    return new Register(
        transaction.rows(RegisterLine.class).stream().map(RegisterLine::withholding).toList());
  }

  public Stream<Withholding> inForce() {
    return all.stream().filter(Withholding::isInForce);
  }

  /** What keeps the unit from disclosing anything under an entry. */
  public Optional<Withholding> wholeEntry(UnitId unit, String code) {
    return entry(unit, code).filter(each -> claim(each).extent() == Extent.WHOLE).findFirst();
  }

  /** What keeps the unit from disclosing all of an entry. */
  public Optional<Withholding> anyOfEntry(UnitId unit, String code) {
    return entry(unit, code).findFirst();
  }

  /** An item that is withheld by itself is none of these. */
  private Stream<Withholding> entry(UnitId unit, String code) {
    return inForce()
        .filter(each -> claim(each).unit().equals(unit))
        .filter(each -> claim(each).item() == null && code.equals(claim(each).entry()));
  }

  /** What keeps the unit from disclosing an item. */
  public Optional<Withholding> wholeItem(UnitId unit, SubjectId item) {
    return inForce()
        .filter(each -> claim(each).unit().equals(unit) && item.equals(claim(each).item()))
        .filter(each -> claim(each).extent() == Extent.WHOLE)
        .findFirst();
  }

  public Optional<Withholding> find(SubjectId id) {
    return all.stream().filter(each -> each.id().equals(id)).findFirst();
  }

  private static Claim claim(Withholding withholding) {
    return withholding.required();
  }
}
