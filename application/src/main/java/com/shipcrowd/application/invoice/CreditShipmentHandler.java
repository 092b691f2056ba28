package com.shipcrowd.application.invoice;

import com.shipcrowd.application.invoice.NoteDesk.Wanted;
import com.shipcrowd.application.invoice.needs.Notes;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.Charge;
import com.shipcrowd.domain.invoice.ChargesUnfit;
import com.shipcrowd.domain.invoice.FinancialYear;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteKind;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// See {@link CreditShipment}.
public final class CreditShipmentHandler implements CreditShipment {
  private static final String BY = "system";

  private final Notes notes;
  private final NoteDesk desk;

  public CreditShipmentHandler(Notes notes, NoteDesk desk) {
    this.notes = notes;
    this.desk = desk;
  }

  @Override
  public List<Note> whole(
      Till.Session session,
      CompanyId company,
      ShipmentId shipment,
      NoteReason reason,
      String words,
      String sourceKey) {
    // One note is of one place and one financial year.
    record Paper(State place, FinancialYear year) {}
    var papers = new LinkedHashMap<Paper, Map<Charge, Money>>();
    for (var charge : notes.chargesOf(company, shipment)) {
      var left = charge.left().taxable();
      if (left.isPositive())
        papers
            .computeIfAbsent(
                new Paper(charge.place(), FinancialYear.of(charge.earnedOn())),
                _ -> new LinkedHashMap<>())
            .put(charge, left);
    }
    var before = notes.bySource(company, sourceKey);
    if (before.isPresent()) return List.of(before.get());
    var made = new ArrayList<Note>();
    papers.forEach(
        (paper, wanted) -> {
          var key =
              made.isEmpty() ? sourceKey : sourceKey + ":" + paper.place + ":" + paper.year.label();
          made.add(issue(session, new Wanted(NoteKind.CREDIT, reason, words, key, BY, wanted)));
        });
    return made;
  }

  @Override
  public Map<ChargeHead, Money> left(CompanyId company, ShipmentId shipment) {
    var charges = notes.chargesOf(company, shipment);
    desk.lockInvoices(charges);
    var left = new EnumMap<ChargeHead, Money>(ChargeHead.class);
    for (var charge : charges) {
      var most = charge.left().taxable();
      if (most.isPositive()) left.merge(charge.head(), most, Money::max);
    }
    return left;
  }

  @Override
  public Note part(
      Till.Session session,
      CompanyId company,
      ShipmentId shipment,
      ChargeHead head,
      Money taxable,
      NoteReason reason,
      String words,
      String sourceKey) {
    var charges = notes.chargesOf(company, shipment);
    var before = notes.bySource(company, sourceKey);
    if (before.isPresent()) return before.get();
    // The one with most left, should a head have been charged twice.
    var charge =
        charges.stream()
            .filter(c -> c.head() == head)
            .max((a, b) -> a.left().taxable().compareTo(b.left().taxable()))
            .orElseThrow(() -> new ChargesUnfit("NO_SUCH_CHARGE"));
    return issue(
        session,
        new Wanted(NoteKind.CREDIT, reason, words, sourceKey, BY, Map.of(charge, taxable)));
  }

  private Note issue(Till.Session session, Wanted wanted) {
    var note = desk.write(wanted);
    return Note.needsApproval(note.amount().total(), false)
        ? note
        : desk.issue(note, wanted.wanted().keySet(), session, null, "");
  }
}
