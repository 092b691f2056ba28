package com.shipcrowd.application.payout;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.Ids;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.payout.needs.BankAccounts;
import com.shipcrowd.application.payout.needs.Payouts;
import com.shipcrowd.application.payout.needs.Payouts.BankFile;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.payout.Payout;
import com.shipcrowd.domain.payout.PayoutFileId;
import com.shipcrowd.domain.payout.PayoutSource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One unit makes the file and marks its payouts, so none is in two and none in neither.
public final class PayByFileHandler implements PayByFile {
  private static final List<String> HEADER =
      List.of("beneficiary_name", "account", "ifsc", "amount", "reference", "remark");

  private final Payouts payouts;
  private final BankAccounts accounts;
  private final List<PayoutEnds> ends;
  private final Sheets sheets;
  private final boolean byFile;
  private final UnitOfWork work;
  private final Ids ids;
  private final Clock clock;

  /// @param byFile whether this installation pays by file
  public PayByFileHandler(
      Payouts payouts,
      BankAccounts accounts,
      List<PayoutEnds> ends,
      Sheets sheets,
      boolean byFile,
      UnitOfWork work,
      Ids ids,
      Clock clock) {
    this.payouts = payouts;
    this.accounts = accounts;
    this.ends = List.copyOf(ends);
    this.sheets = sheets;
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
    var rows = new ArrayList<List<String>>();
    for (var payout : payouts.inFile(id)) {
      var to = accounts.find(payout.company(), payout.account()).orElseThrow().beneficiary();
      rows.add(
          List.of(
              to.name(),
              to.account().digits(),
              to.ifsc().code(),
              BigDecimal.valueOf(payout.amount().paise(), 2).toPlainString(),
              payout.reference(),
              payout.source() == PayoutSource.REMITTANCE ? "COD remittance" : "Withdrawal"));
    }
    return sheets.write(HEADER, rows);
  }
}
