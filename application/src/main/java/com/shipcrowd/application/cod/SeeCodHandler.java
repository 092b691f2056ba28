package com.shipcrowd.application.cod;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.cod.needs.CodBook;
import com.shipcrowd.application.cod.needs.Remittances;
import com.shipcrowd.application.cod.needs.Remittances.Payee;
import com.shipcrowd.application.document.PrintAdvice;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.domain.cod.CodStatus;
import com.shipcrowd.domain.cod.Remittance;
import com.shipcrowd.domain.cod.RemittanceId;
import com.shipcrowd.domain.cod.RemittanceState;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.AdviceSheet;
import com.shipcrowd.domain.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads, nothing else.
public final class SeeCodHandler implements SeeCod {
  private static final List<String> COLUMNS =
      List.of(
          "awb",
          "order_number",
          "courier",
          "delivered_on",
          "cod_amount",
          "plan",
          "early_fee",
          "tax_on_fee",
          "net",
          "batch",
          "utr");

  private final CodBook book;
  private final Remittances remittances;
  private final PrintAdvice printer;
  private final Sheets sheets;
  private final UnitOfWork work;
  private final Clock clock;

  public SeeCodHandler(
      CodBook book,
      Remittances remittances,
      PrintAdvice printer,
      Sheets sheets,
      UnitOfWork work,
      Clock clock) {
    this.book = book;
    this.remittances = remittances;
    this.printer = printer;
    this.sheets = sheets;
    this.work = work;
    this.clock = clock;
  }

  @Override
  public List<Shown> shipments(
      CompanyId company, @Nullable CodStatus status, @Nullable UUID before, int most) {
    return work.of(company, () -> book.page(company, status, before, most));
  }

  @Override
  public List<Remittance> remittances(CompanyId company, @Nullable UUID before, int most) {
    return work.of(company, () -> remittances.page(company, null, before, most));
  }

  @Override
  public List<Remittance> everybodys(
      @Nullable RemittanceState state, @Nullable UUID before, int most) {
    return work.acrossCompanies(() -> remittances.page(null, state, before, most));
  }

  @Override
  public Remittance remittance(CompanyId company, RemittanceId id) {
    return work.of(company, () -> found(id));
  }

  private Remittance found(RemittanceId id) {
    return remittances.find(id).orElseThrow(() -> new NotFound("remittance"));
  }

  @Override
  public List<AdviceRow> rows(CompanyId company, RemittanceId id) {
    return work.of(
        company,
        () -> {
          found(id);
          return remittances.rows(company, id);
        });
  }

  private record Whole(Remittance batch, List<AdviceRow> rows, Payee payee) {}

  private Whole whole(CompanyId company, RemittanceId id) {
    return work.of(
        company,
        () ->
            new Whole(
                found(id),
                remittances.rows(company, id),
                remittances.payee(company, id).orElseThrow()));
  }

  @Override
  public byte[] linesCsv(CompanyId company, RemittanceId id) {
    var whole = whole(company, id);
    var batch = whole.batch();
    var utr = batch.utr();
    var lines = new ArrayList<List<String>>();
    for (var row : whole.rows()) {
      var delivered = row.deliveredOn();
      lines.add(
          List.of(
              row.awb(),
              row.orderNumber(),
              row.courier(),
              delivered == null ? "" : delivered.toString(),
              rupees(row.cod()),
              row.plan().name(),
              rupees(row.fee()),
              rupees(row.tax()),
              rupees(row.net()),
              batch.number(),
              utr == null ? "" : utr));
    }
    return sheets.write(COLUMNS, lines);
  }

  private static String rupees(Money money) {
    return BigDecimal.valueOf(money.paise(), 2).toPlainString();
  }

  @Override
  public byte[] advice(CompanyId company, RemittanceId id) {
    var whole = whole(company, id);
    var batch = whole.batch();
    var sum = batch.sum();
    var payee = whole.payee();
    var utr = batch.utr();
    return printer.advice(
        new AdviceSheet(
            batch.number(),
            payee.company(),
            batch.payOn(),
            batch.state().name(),
            payee.holder(),
            payee.lastFour(),
            payee.ifsc(),
            utr == null ? "" : utr,
            whole.rows().stream()
                .map(
                    row ->
                        new AdviceSheet.Row(
                            row.awb(),
                            row.orderNumber(),
                            row.courier(),
                            row.deliveredOn(),
                            row.cod(),
                            row.plan().isEarly() ? "D+" + row.plan().days() : "",
                            row.fee(),
                            row.tax()))
                .toList(),
            sum.cod(),
            sum.fee(),
            sum.feeTax(),
            sum.reversals(),
            sum.dues(),
            sum.wallet(),
            sum.net(),
            batch.createdAt()));
  }

  @Override
  public List<Ageing> ageing() {
    var today = clock.today();
    return work.acrossCompanies(() -> book.ageing(today));
  }

  @Override
  public List<Outstanding> outstanding() {
    return work.acrossCompanies(book::outstanding);
  }
}
