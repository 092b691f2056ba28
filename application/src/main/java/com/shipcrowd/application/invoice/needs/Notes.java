package com.shipcrowd.application.invoice.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.AnnexureRow;
import com.shipcrowd.domain.invoice.BillingPeriod;
import com.shipcrowd.domain.invoice.Charge;
import com.shipcrowd.domain.invoice.ChargeId;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteId;
import com.shipcrowd.domain.invoice.NoteStatus;
import com.shipcrowd.domain.shipment.ShipmentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Notes and the charges they are about. All calls join the surrounding unit of work.
public interface Notes {
  /// Open lines that take back more than is open of their kind; their charge is on an issued invoice.
  ///
  /// @param taken the open lines
  /// @param charge the invoiced one
  /// @param paise what they take back, before tax, above zero
  record TakenBack(List<UUID> taken, ChargeId charge, long paise) {}

  /// The invoice that a note corrects.
  record Corrected(InvoiceId id, String number, LocalDate issuedOn) {}

  /// Charges with what was credited of them, locked until the unit ends; unknown ones are left out.
  List<Charge> charges(Collection<ChargeId> ids);

  /// What a shipment was charged, locked; lines that take back are left out.
  List<Charge> chargesOf(CompanyId company, ShipmentId shipment);

  List<TakenBack> takenBack(Collection<CompanyId> companies, BillingPeriod period);

  /// Gives open lines to the note that documents them.
  void settle(List<UUID> lines, NoteId note);

  void add(Note note, Instant at);

  /// Writes status, number, date and decision.
  void save(Note note);

  Optional<Note> find(@Nullable CompanyId company, NoteId id);

  Optional<Note> locked(NoteId id);

  Optional<Note> bySource(CompanyId company, String sourceKey);

  /// Newest first; of one company its issued ones, else of everybody all.
  List<Note> page(
      @Nullable CompanyId company, @Nullable NoteStatus status, @Nullable UUID before, int size);

  /// Invoices that a note's charges are on, as far as they are issued.
  List<Corrected> corrected(NoteId id);

  /// The note's lines with their shipments.
  List<AnnexureRow> annexure(NoteId id);
}
