package com.shipcrowd.application.wallet;

import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.wallet.needs.Statements;
import com.shipcrowd.application.wallet.needs.Statements.Explained;
import com.shipcrowd.application.wallet.needs.Statements.Line;
import com.shipcrowd.application.wallet.needs.Wallets;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.StatementSheet;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.wallet.Wallet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Reads, nothing else.
public final class ReadWalletHandler implements ReadWallet {
  private final UnitOfWork work;
  private final Wallets wallets;
  private final Statements statements;

  public ReadWalletHandler(UnitOfWork work, Wallets wallets, Statements statements) {
    this.work = work;
    this.wallets = wallets;
    this.statements = statements;
  }

  @Override
  public Wallet balance(CompanyId company) {
    return work.of(company, () -> wallets.find(company)).orElseThrow();
  }

  @Override
  public List<Line> statement(
      CompanyId company, @Nullable Period period, @Nullable UUID before, int size) {
    return work.of(company, () -> statements.page(company, period, before, size));
  }

  @Override
  public List<Line> ofParcel(CompanyId company, String awb) {
    return work.of(
        company,
        () ->
            Id.decode(ShipmentId.PREFIX, awb)
                .map(ShipmentId::new)
                .or(() -> statements.parcel(company, awb))
                .map(shipment -> statements.ofParcel(company, shipment))
                .orElse(List.of()));
  }

  @Override
  public Optional<Explained> explain(CompanyId company, UUID entry) {
    return work.of(company, () -> statements.explained(company, entry));
  }

  @Override
  public StatementSheet sheet(CompanyId company, Period period, int most) {
    return work.of(
        company,
        () -> {
          var lines = statements.period(company, period, most + 1);
          if (lines.size() > most) throw new StatementTooLong(period, most);
          var opening = statements.before(company, period.from());
          return new StatementSheet(
              statements.nameOf(company),
              period.from(),
              period.to(),
              opening,
              lines.isEmpty() ? opening : lines.getLast().balance(),
              lines.stream()
                  .map(
                      l ->
                          new StatementSheet.Row(
                              l.on(), l.businessKey(), l.event(), l.awb(), l.change(), l.balance()))
                  .toList());
        });
  }
}
