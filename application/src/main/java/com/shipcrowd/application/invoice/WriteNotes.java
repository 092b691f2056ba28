package com.shipcrowd.application.invoice;

import com.shipcrowd.application.invoice.needs.Notes.Corrected;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.invoice.ChargeId;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteId;
import com.shipcrowd.domain.invoice.NoteKind;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.invoice.NoteStatus;
import com.shipcrowd.domain.money.Money;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Credit and debit notes written by finance, two people each.
public interface WriteNotes {
  /// A note to be written.
  ///
  /// @param invoice all charges must be on it
  /// @param wanted taxable amount per charge, above zero
  record Command(
      NoteKind kind,
      InvoiceId invoice,
      NoteReason reason,
      String words,
      Map<ChargeId, Money> wanted,
      String by) {}

  /// A note and the invoices it corrects.
  record Detail(Note note, List<Corrected> corrects) {}

  /// Writes it; it waits for a second person.
  ///
  /// @throws com.shipcrowd.domain.invoice.CreditAboveCharge when less is left of a charge
  /// @throws com.shipcrowd.domain.invoice.ChargesUnfit when charges do not belong together
  Detail propose(Command command);

  /// Issues it: number, ledger, invoice.
  ///
  /// @throws com.shipcrowd.domain.invoice.NoteDecided when it was decided before
  /// @throws com.shipcrowd.domain.ratecard.MakerIsChecker for who wrote it
  Detail approve(NoteId id, String by, String why);

  /// Throws it away.
  Detail reject(NoteId id, String by, String why);

  /// @param company whose; null for finance, who also sees those that wait
  Optional<Detail> find(@Nullable CompanyId company, NoteId id);

  /// Newest first.
  List<Note> page(
      @Nullable CompanyId company, @Nullable NoteStatus status, @Nullable UUID before, int size);

  /// An issued note, ready to be printed; empty while a charge of it is on no invoice, because a note names its invoice.
  Optional<InvoiceSheet> sheet(@Nullable CompanyId company, NoteId id);
}
