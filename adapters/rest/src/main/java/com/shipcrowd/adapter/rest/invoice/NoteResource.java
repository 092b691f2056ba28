package com.shipcrowd.adapter.rest.invoice;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.document.PrintPapers;
import com.shipcrowd.application.invoice.WriteNotes;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteId;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/// Credit and debit notes of the platform to the caller.
@Controller("/v1/notes")
final class NoteResource {
  private final WriteNotes notes;
  private final PrintPapers papers;

  NoteResource(WriteNotes notes, PrintPapers papers) {
    this.notes = notes;
    this.papers = papers;
  }

  @Get
  PageJson<NoteJson> list(Caller caller, Paging paging) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    var rows = notes.page(caller.company(), null, paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Note::id, NoteJson::of);
  }

  @Get("/{id}")
  NoteJson one(Caller caller, String id) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    return NoteJson.of(
        notes.find(caller.company(), read(id)).orElseThrow(() -> new NotFound("note")));
  }

  /// There is none before the invoice that it has to name.
  @Get("/{id}/pdf")
  HttpResponse<byte[]> pdf(Caller caller, String id) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    var bytes = papers.note(caller.company(), read(id)).orElseThrow(() -> new NotFound("note"));
    return HttpResponse.ok(bytes)
        .header("Content-Type", "application/pdf")
        .header("Content-Disposition", "inline; filename=\"" + id + ".pdf\"");
  }

  static NoteId read(String id) {
    return PathId.read(NoteId.PREFIX, id, NoteId::new, "note");
  }
}
