package com.shipcrowd.adapter.rest.wallet;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.PageJson;
import com.shipcrowd.adapter.rest.Paging;
import com.shipcrowd.adapter.rest.PathId;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.document.PrintStatements;
import com.shipcrowd.application.wallet.ReadWallet;
import com.shipcrowd.application.wallet.ReadWallet.Period;
import com.shipcrowd.application.wallet.needs.Statements.Charge;
import com.shipcrowd.application.wallet.needs.Statements.Explained;
import com.shipcrowd.application.wallet.needs.Statements.Line;
import com.shipcrowd.application.wallet.needs.Statements.Parcel;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.ledger.Leg;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The wallet's statement: every line with its cause.
@Controller("/v1/wallet")
final class StatementResource {
  private static final int MOST_DAYS = 366;

  private final ReadWallet wallet;
  private final PrintStatements papers;

  StatementResource(ReadWallet wallet, PrintStatements papers) {
    this.wallet = wallet;
    this.papers = papers;
  }

  record EntryJson(
      String id,
      LocalDate bookedOn,
      Instant at,
      String cause,
      String event,
      long amountPaise,
      long balancePaise,
      @Nullable String awb) {
    static EntryJson of(Line line) {
      return new EntryJson(
          new EntryId(line.entry()).text(),
          line.on(),
          line.at(),
          line.businessKey(),
          line.event(),
          line.change().paise(),
          line.balance().paise(),
          line.awb().isEmpty() ? null : line.awb());
    }
  }

  /// Names a statement line.
  record EntryId(UUID value) implements Id {
    static final String PREFIX = "ent";

    @Override
    public String prefix() {
      return PREFIX;
    }
  }

  @Get("/entries")
  PageJson<EntryJson> entries(
      Caller caller,
      Paging paging,
      @Nullable @QueryValue("from") String from,
      @Nullable @QueryValue("to") String to,
      @Nullable @QueryValue("awb") String awb) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    var parcel = QueryText.text("awb", awb, 60);
    var period = QueryText.period(from, to, MOST_DAYS);
    if (parcel != null)
      return new PageJson<>(
          wallet.ofParcel(caller.company(), parcel).stream().map(EntryJson::of).toList(), null);
    var rows = wallet.statement(caller.company(), period, paging.after(), paging.fetch());
    return PageJson.of(paging, rows, line -> new EntryId(line.entry()), EntryJson::of);
  }

  record LegJson(String account, @Nullable String owner, long debitPaise) {
    static LegJson of(Leg leg) {
      var owner = leg.account().owner();
      return new LegJson(
          leg.account().name().name(), owner.isEmpty() ? null : owner, leg.amount().paise());
    }
  }

  record HeldChargeJson(String head, long taxablePaise, long taxPaise, String state) {
    static HeldChargeJson of(Charge c) {
      return new HeldChargeJson(c.head(), c.taxable().paise(), c.tax().paise(), c.state());
    }
  }

  record CauseJson(
      String shipmentId,
      @Nullable String awb,
      String orderNumber,
      String service,
      String rateCardVersionId,
      String zone,
      int deadWeightG,
      int volumetricWeightG,
      int chargeableWeightG,
      int billedWeightG,
      List<HeldChargeJson> charges) {
    static CauseJson of(Parcel p) {
      return new CauseJson(
          p.shipment().text(),
          p.awb().isEmpty() ? null : p.awb(),
          p.orderNumber(),
          p.service(),
          p.rateCardVersion(),
          p.zone(),
          p.deadGrams(),
          p.volumetricGrams(),
          p.chargeableGrams(),
          p.billedGrams(),
          p.charges().stream().map(HeldChargeJson::of).toList());
    }
  }

  record ExplainedJson(
      String id,
      LocalDate bookedOn,
      Instant at,
      String cause,
      String event,
      String currency,
      long amountPaise,
      long balancePaise,
      List<LegJson> legs,
      long number,
      String hash,
      @Nullable CauseJson shipment) {
    static ExplainedJson of(Explained e) {
      var line = e.line();
      var parcel = e.parcel();
      return new ExplainedJson(
          new EntryId(line.entry()).text(),
          line.on(),
          line.at(),
          line.businessKey(),
          line.event(),
          "INR",
          line.change().paise(),
          line.balance().paise(),
          e.legs().stream().map(LegJson::of).toList(),
          e.number(),
          e.hash(),
          parcel == null ? null : CauseJson.of(parcel));
    }
  }

  @Get("/entries/{id}")
  ExplainedJson entry(Caller caller, String id) {
    caller.require(Category.WALLET_BILLING, Action.VIEW);
    var entry = PathId.read(EntryId.PREFIX, id, EntryId::new, "statement line");
    return wallet
        .explain(caller.company(), entry.value())
        .map(ExplainedJson::of)
        .orElseThrow(() -> new NotFound("statement line"));
  }

  @Get("/statement.csv")
  HttpResponse<byte[]> csv(
      Caller caller, @QueryValue("from") String from, @QueryValue("to") String to) {
    caller.require(Category.WALLET_BILLING, Action.EXPORT);
    return file("text/csv", "csv", papers.csv(caller.company(), period(from, to)));
  }

  @Get("/statement.pdf")
  HttpResponse<byte[]> pdf(
      Caller caller, @QueryValue("from") String from, @QueryValue("to") String to) {
    caller.require(Category.WALLET_BILLING, Action.EXPORT);
    return file("application/pdf", "pdf", papers.pdf(caller.company(), period(from, to)));
  }

  private static Period period(String from, String to) {
    var period = QueryText.period(from, to, MOST_DAYS);
    if (period == null) throw new IllegalStateException("both are mandatory");
    return period;
  }

  private static HttpResponse<byte[]> file(String type, String ending, byte[] bytes) {
    return HttpResponse.ok(bytes)
        .header("Content-Type", type)
        .header("Content-Disposition", "attachment; filename=\"wallet-statement." + ending + "\"");
  }
}
