package com.shipcrowd.application.wallet;

import com.shipcrowd.application.Ids;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.notification.Mail;
import com.shipcrowd.application.notification.SendMail;
import com.shipcrowd.application.wallet.needs.LowWallets;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;

/// The database marks a crossing in the statement that makes it; this sends the mail, in one unit with taking the mark off.
public final class WatchBalanceHandler implements WatchBalance {
  private static final int BATCH = 50;

  private final UnitOfWork work;
  private final LowWallets wallets;
  private final SendMail mails;
  private final Ids ids;

  public WatchBalanceHandler(UnitOfWork work, LowWallets wallets, SendMail mails, Ids ids) {
    this.work = work;
    this.wallets = wallets;
    this.mails = mails;
    this.ids = ids;
  }

  @Override
  public void set(CompanyId company, Money threshold) {
    work.of(company, () -> wallets.set(company, threshold));
  }

  @Override
  public Money threshold(CompanyId company) {
    return work.of(company, () -> wallets.threshold(company));
  }

  @Override
  public int tell() {
    return work.acrossCompanies(
        () -> {
          var due = wallets.takeDue(BATCH);
          for (var low : due) mails.send(mail(low));
          return due.size();
        });
  }

  private Mail mail(LowWallets.Low low) {
    var text =
        """
        The wallet of %s has %s left, less than the %s you asked to be told at.

        Bookings stop when nothing is left. Top it up under Wallet, or change the threshold there.
        """
            .formatted(low.company(), low.available(), low.threshold());
    return new Mail(ids.next(), low.mail(), "Your wallet is low: " + low.available(), text);
  }
}
