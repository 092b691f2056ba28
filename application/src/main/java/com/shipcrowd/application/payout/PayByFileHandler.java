package com.shipcrowd.application.payout;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.payout.needs.BankAccounts;
import com.shipcrowd.application.payout.needs.Payouts;
import com.shipcrowd.application.payout.needs.Payouts.BankFile;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutFileId;
import com.shipcrowd.domain.payout.PayoutSource;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One unit makes the file and marks its payouts, so none is in two and none in neither.
public final class PayByFileHandler implements PayByFile {
  private static final String HEADER = "beneficiary_name,account,ifsc,amount,reference,remark\r\n";

  private final Payouts payouts;
  private final BankAccounts accounts;
  private final List<PayoutEnds> ends;
  private final boolean byFile;
  private final UnitOfWork work;
  private final Ids ids;
  private final Clock clock;

  /// @param byFile whether this installation pays by file
  public PayByFileHandler(
      Payouts payouts,
      BankAccounts accounts,
      List<PayoutEnds> ends,
      boolean byFile,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    this.payouts = payouts;
    this.accounts = accounts;
    this.ends = List.copyOf(ends);
    this.byFile = byFile;
    this.work = work;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public BankFile make(String actor) {
    if (!byFile) throw new NothingToPay(false);
    return work.acrossCompanies(() -> made(actor));
  }

  private BankFile made(String actor) {
    var waiting = payouts.waiting(MOST);
    if (waiting.isEmpty()) throw new NothingToPay(true);
    var now = clock.now();
    var file =
        new BankFile(
            new PayoutFileId(ids.next()),
            actor,
            waiting.size(),
            Money.sum(waiting.stream().map(Payout::amount).toList()),
            now);
    payouts.addFile(file);
    for (var payout : waiting) {
      var carried = payout.carried(Banks.FILE, file.id().text());
      payouts.keep(carried, now);
      ends.stream().filter(e -> e.source() == payout.source()).forEach(e -> e.processing(carried));
    }
    return file;
  }

  @Override
  public List<BankFile> page(@Nullable UUID before, int most) {
    return work.acrossCompanies(() -> payouts.files(before, most));
  }

  @Override
  public byte[] read(PayoutFileId id) {
    return work.acrossCompanies(() -> written(id));
  }

  private byte[] written(PayoutFileId id) {
    if (payouts.file(id).isEmpty()) throw new NotFound("payout file");
    // The mark tells spreadsheets that it is UTF-8. Source: files.md section 7.
    var text = new StringBuilder("\uFEFF").append(HEADER);
    for (var payout : payouts.inFile(id)) {
      var to = accounts.find(payout.company(), payout.account()).orElseThrow().beneficiary();
      text.append(cell(to.name()))
          .append(',')
          .append(cell(to.account().digits()))
          .append(',')
          .append(to.ifsc().code())
          .append(',')
          .append(BigDecimal.valueOf(payout.amount().paise(), 2).toPlainString())
          .append(',')
          .append(payout.reference())
          .append(',')
          .append(payout.source() == PayoutSource.REMITTANCE ? "COD remittance" : "Withdrawal")
          .append("\r\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  // A cell that a spreadsheet would take for a formula gets a mark in front.
  private static String cell(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    var safe = formula ? "'" + text : text;
    boolean quoted = safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
