package com.shipcrowd.application.courier;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.needs.AccountBook;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.util.List;

/// See {@link ReadAccounts}.
public final class ReadAccountsHandler implements ReadAccounts {
  private final AccountBook book;
  private final UnitOfWork work;

  public ReadAccountsHandler(AccountBook book, UnitOfWork work) {
    this.book = book;
    this.work = work;
  }

  @Override
  public List<AccountEntry> all() {
    return work.acrossCompanies(book::all);
  }

  @Override
  public AccountEntry one(CourierAccountId id) {
    return all().stream()
        .filter(entry -> entry.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("courier account"));
  }
}
