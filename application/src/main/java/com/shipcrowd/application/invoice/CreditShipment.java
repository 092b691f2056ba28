package com.shipcrowd.application.invoice;

import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.util.List;
import java.util.Map;

/// Gives a seller charges of a shipment back, for rooms that know why: it was lost, or weighed less. Charges that are on no
/// invoice yet are credited all the same: the money moves and the number is taken at once, and the note's paper waits for the
/// invoice it has to name. See the decision `credits-do-not-wait-for-the-invoice`. Joins the surrounding unit of work of the
/// company.
public interface CreditShipment {
  /// Credits everything that was captured and is not credited yet, one note for each place of supply and financial year (in
  /// practice one). Up to 1,000.00 it is issued at once; above, it waits for a second person.
  ///
  /// @param session open in this unit; closed by the caller afterwards
  /// @param sourceKey the cause, unique in the company, up to 100 characters: asking again answers the notes there are
  /// @return none when nothing was charged
  List<Note> whole(
      Till.Session session,
      CompanyId company,
      ShipmentId shipment,
      NoteReason reason,
      String words,
      String sourceKey);

  /// What `part` can still credit, by head; heads of which nothing is left are not in it. The charges and their invoices are
  /// locked until the unit ends. The series of numbers is the last lock of every unit: one that writes several notes asks for
  /// all of them first, with the wallets open, and only then writes.
  Map<ChargeHead, Money> left(CompanyId company, ShipmentId shipment);

  /// Credits a part of what one head was charged.
  ///
  /// @param taxable before tax, above zero
  /// @throws com.shipcrowd.domain.invoice.CreditAboveCharge when less is left of it
  /// @throws com.shipcrowd.domain.invoice.ChargesUnfit when the shipment has no such charge
  Note part(
      Till.Session session,
      CompanyId company,
      ShipmentId shipment,
      ChargeHead head,
      Money taxable,
      NoteReason reason,
      String words,
      String sourceKey);
}
