package com.shipcrowd.adapter.persistence.payout;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.payout.needs.Owners;
import com.shipcrowd.domain.company.CompanyId;
import jakarta.inject.Singleton;
import java.util.Optional;

@Singleton
final class JdbcOwners implements Owners {
  private final Sql sql;

  JdbcOwners(Sql sql) {
    this.sql = sql;
  }

  @Override
  public Optional<Owner> of(CompanyId company) {
    return sql.first(
        """
        select u.name, u.email from company c
        join membership m on m.company_id in (c.id, c.twin_id) and m.role = 'OWNER'
        join app_user u on u.id = m.user_id
        where c.id = ?
        """,
        row -> new Owner(row.getString("name"), row.getString("email")),
        company.value());
  }
}
