package com.shipcrowd.adapter.rest.invoice;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.invoice.WriteNotes;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.invoice.ChargeId;
import com.shipcrowd.domain.invoice.InvoiceId;
import com.shipcrowd.domain.invoice.Note;
import com.shipcrowd.domain.invoice.NoteKind;
import com.shipcrowd.domain.invoice.NoteReason;
import com.shipcrowd.domain.invoice.NoteStatus;
import com.shipcrowd.domain.money.Money;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Credit and debit notes, written by one person of finance and approved by another.
@Controller("/v1/finance")
final class FinanceNoteResource {
  private static final long MOST_PAISE = 100_000_000_000L;

  private final WriteNotes notes;

  FinanceNoteResource(WriteNotes notes) {
    this.notes = notes;
  }

  record NewNoteJson(
      @Nullable String invoiceId,
      @Nullable String reason,
      @Nullable String words,
      @Nullable List<@Nullable NewLineJson> lines) {}

  record NewLineJson(@Nullable String chargeId, @Nullable Long taxablePaise) {}

  record DecisionJson(@Nullable String note) {}

  @Post("/credit-notes")
  HttpResponse<NoteJson> credit(Caller caller, @Body NewNoteJson body) {
    return write(caller, NoteKind.CREDIT, body);
  }

  @Post("/debit-notes")
  HttpResponse<NoteJson> debit(Caller caller, @Body NewNoteJson body) {
    return write(caller, NoteKind.DEBIT, body);
  }

  private HttpResponse<NoteJson> write(Caller caller, NoteKind kind, NewNoteJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.CREATE);
    var in = new Input();
    var invoice = new InvoiceId(in.id("/invoice_id", body.invoiceId, InvoiceId.PREFIX));
    var reason = in.enumOf("/reason", body.reason, NoteReason.class);
    if (reason == NoteReason.REVERSED)
      in.refuse("/reason", "NOT_ALLOWED", "is for charges that take themselves back");
    var words = in.text("/words", body.words, 3, 200);
    var wanted = new LinkedHashMap<ChargeId, Money>();
    var lines = in.list("/lines", body.lines, 1, 1_000);
    for (int i = 0; i < lines.size(); i++) {
      var at = "/lines/" + i;
      var charge = new ChargeId(in.id(at + "/charge_id", lines.get(i).chargeId, ChargeId.PREFIX));
      var paise = in.range(at + "/taxable_paise", lines.get(i).taxablePaise, 1, MOST_PAISE);
      if (wanted.put(charge, new Money(paise)) != null)
        in.refuse(at + "/charge_id", "NOT_ALLOWED", "is named twice");
    }
    in.check();
    return HttpResponse.created(
        NoteJson.of(
            notes.propose(
                new WriteNotes.Command(
                    kind, invoice, reason, words, wanted, caller.actor().text()))));
  }

  @Get("/notes")
  PageJson<NoteJson> list(
      Caller caller, Paging paging, @Nullable @QueryValue("status") String status) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    var wanted = QueryText.oneOf("status", status, NoteStatus.class);
    var rows = notes.page(null, wanted, paging.after(), paging.fetch());
    return PageJson.of(paging, rows, Note::id, NoteJson::of);
  }

  @Get("/notes/{id}")
  NoteJson one(Caller caller, String id) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.VIEW);
    return NoteJson.of(
        notes.find(null, NoteResource.read(id)).orElseThrow(() -> new NotFound("note")));
  }

  @Post("/notes/{id}/approve")
  NoteJson approve(Caller caller, String id, @Body DecisionJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.APPROVE);
    return NoteJson.of(notes.approve(NoteResource.read(id), caller.actor().text(), words(body, 0)));
  }

  @Post("/notes/{id}/reject")
  NoteJson reject(Caller caller, String id, @Body DecisionJson body) {
    caller.requirePlatform(Category.WALLET_BILLING, Action.APPROVE);
    return NoteJson.of(notes.reject(NoteResource.read(id), caller.actor().text(), words(body, 3)));
  }

  private static String words(DecisionJson body, int least) {
    var in = new Input();
    var words =
        least == 0
            ? in.textOrEmpty("/note", body.note, 200)
            : in.text("/note", body.note, least, 200);
    in.check();
    return words;
  }
}
