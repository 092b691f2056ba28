package com.shipcrowd.adapter.rest.invoice;

import com.shipcrowd.application.invoice.WriteNotes.Detail;
import com.shipcrowd.application.invoice.needs.Notes.Corrected;
import com.shipcrowd.domain.invoice.Note;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A credit or debit note as it is told.
record NoteJson(
    String id,
    String companyId,
    String kind,
    String status,
    @Nullable String number,
    @Nullable LocalDate issuedOn,
    String reason,
    String words,
    boolean commercial,
    String placeOfSupply,
    String currency,
    long taxablePaise,
    long cgstPaise,
    long sgstPaise,
    long igstPaise,
    long totalPaise,
    @Nullable String appliedTo,
    List<String> invoices,
    List<LineJson> lines) {

  record LineJson(
      String chargeId, long taxablePaise, long cgstPaise, long sgstPaise, long igstPaise) {
    static LineJson of(Note.Line line) {
      var a = line.amount();
      return new LineJson(
          line.charge().text(),
          a.taxable().paise(),
          a.cgst().paise(),
          a.sgst().paise(),
          a.igst().paise());
    }
  }

  static NoteJson of(Note n) {
    return of(new Detail(n, List.of()));
  }

  static NoteJson of(Detail detail) {
    var n = detail.note();
    var to = n.appliedTo();
    return new NoteJson(
        n.id().text(),
        n.company().text(),
        n.kind().name(),
        n.status().name(),
        n.number(),
        n.issuedOn(),
        n.reason().name(),
        n.words(),
        n.isCommercial(),
        n.placeOfSupply().name(),
        "INR",
        n.amount().taxable().paise(),
        n.amount().cgst().paise(),
        n.amount().sgst().paise(),
        n.amount().igst().paise(),
        n.amount().total().paise(),
        to == null ? null : to.name(),
        detail.corrects().stream().map(Corrected::number).toList(),
        n.lines().stream().map(LineJson::of).toList());
  }
}
