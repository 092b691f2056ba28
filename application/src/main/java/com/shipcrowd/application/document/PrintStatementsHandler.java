package com.shipcrowd.application.document;

import com.shipcrowd.application.document.needs.DocumentPrinter;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.wallet.ReadWallet;
import com.shipcrowd.application.wallet.ReadWallet.Period;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.StatementSheet.Row;
import com.shipcrowd.domain.money.Money;
import java.util.List;

/// Reads the lines and has them written.
public final class PrintStatementsHandler implements PrintStatements {
  private static final List<String> HEADER =
      List.of("date", "key", "description", "awb", "debit", "credit", "balance");

  private final ReadWallet wallet;
  private final Sheets sheets;
  private final DocumentPrinter printer;

  public PrintStatementsHandler(ReadWallet wallet, Sheets sheets, DocumentPrinter printer) {
    this.wallet = wallet;
    this.sheets = sheets;
    this.printer = printer;
  }

  @Override
  public byte[] csv(CompanyId company, Period period) {
    var sheet = wallet.sheet(company, period, ReadWallet.MOST_LINES);
    return sheets.write(HEADER, sheet.rows().stream().map(PrintStatementsHandler::cells).toList());
  }

  private static List<String> cells(Row row) {
    var change = row.change();
    return List.of(
        row.on().toString(),
        row.key(),
        row.text(),
        row.awb(),
        change.isNegative() ? plain(change.negated()) : "",
        change.isPositive() ? plain(change) : "",
        plain(row.balance()));
  }

  private static String plain(Money amount) {
    return java.math.BigDecimal.valueOf(amount.paise(), 2).toPlainString();
  }

  @Override
  public byte[] pdf(CompanyId company, Period period) {
    return printer.statement(wallet.sheet(company, period, MOST_ON_PAPER));
  }
}
