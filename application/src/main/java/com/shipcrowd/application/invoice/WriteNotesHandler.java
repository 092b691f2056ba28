package com.shipcrowd.application.invoice;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.invoice.NoteDesk.Wanted;
import com.shipcrowd.application.invoice.needs.Notes;
import com.shipcrowd.application.wallet.Till;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet;
import com.shipcrowd.domain.invoice.Charge;
import com.shipcrowd.domain.invoice.ChargesUnfit;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteId;
import com.shipcrowd.domain.invoice.NoteStatus;
import com.shipcrowd.domain.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// See {@link WriteNotes}.
public final class WriteNotesHandler implements WriteNotes {
  private final UnitOfWork work;
  private final Notes notes;
  private final NoteDesk desk;
  private final Till till;

  public WriteNotesHandler(UnitOfWork work, Notes notes, NoteDesk desk, Till till) {
    this.work = work;
    this.notes = notes;
    this.desk = desk;
    this.till = till;
  }

  @Override
  public Detail propose(Command c) {
    return work.acrossCompanies(
        () -> {
          var wanted = new LinkedHashMap<Charge, Money>();
          for (var charge : notes.charges(c.wanted().keySet())) {
            if (!c.invoice().equals(charge.invoice())) throw new ChargesUnfit("INVOICE");
            var taxable = c.wanted().get(charge.id());
            if (taxable != null) wanted.put(charge, taxable);
          }
          if (wanted.size() < c.wanted().size()) throw new ChargesUnfit("NO_SUCH_CHARGE");
          return detail(
              desk.write(new Wanted(c.kind(), c.reason(), c.words(), null, c.by(), wanted)));
        });
  }

  @Override
  public Detail approve(NoteId id, String by, String why) {
    return work.acrossCompanies(
        () -> {
          var note = open(id, by);
          // The wallet before the charges, as everybody who credits takes them.
          var session = till.open(note.company());
          var charges = notes.charges(note.lines().stream().map(Note.Line::charge).toList());
          var issued = desk.issue(note, charges, session, by, why);
          session.close();
          return detail(issued);
        });
  }

  @Override
  public Detail reject(NoteId id, String by, String why) {
    return work.acrossCompanies(
        () -> {
          var rejected = open(id, by).rejected(by, why);
          notes.save(rejected);
          return detail(rejected);
        });
  }

  private Note open(NoteId id, String by) {
    var note = notes.locked(id).orElseThrow(() -> new NotFound("note"));
    note.mustBeOpenFor(by);
    return note;
  }

  private Detail detail(Note note) {
    return new Detail(note, notes.corrected(note.id()));
  }

  @Override
  public Optional<Detail> find(@Nullable CompanyId company, NoteId id) {
    return in(company, () -> notes.find(company, id).map(this::detail));
  }

  @Override
  public List<Note> page(
      @Nullable CompanyId company, @Nullable NoteStatus status, @Nullable UUID before, int size) {
    return in(company, () -> notes.page(company, status, before, size));
  }

  @Override
  public Optional<InvoiceSheet> sheet(@Nullable CompanyId company, NoteId id) {
    return in(
        company,
        () ->
            notes
                .find(company, id)
                .filter(n -> n.number() != null)
                .flatMap(n -> InvoiceLayout.note(n, notes.corrected(id), notes.annexure(id))));
  }

  private <T> T in(@Nullable CompanyId company, Supplier<T> what) {
    return company == null ? work.acrossCompanies(what) : work.of(company, what);
  }
}
