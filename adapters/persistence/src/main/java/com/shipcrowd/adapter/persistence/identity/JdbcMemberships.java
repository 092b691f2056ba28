package com.shipcrowd.adapter.persistence.identity;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.identity.needs.Memberships;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.company.CompanyStatus;
import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.Membership;
import com.shipcrowd.domain.identity.UserId;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

@Singleton
final class JdbcMemberships implements Memberships {
  private final Sql sql;

  JdbcMemberships(Sql sql) {
    this.sql = sql;
  }

  @Override
  public void add(UserId user, CompanyId company, Role role, Instant at) {
    sql.change(
        "insert into membership (user_id, company_id, role, created_at) values (?, ?, ?, ?)",
        user.value(),
        company.value(),
        role.name(),
        at);
  }

  @Override
  public List<Membership> of(UserId user) {
    return sql.list(
        """
        select m.company_id, m.role, c.twin_id, c.status
        from membership m join company c on c.id = m.company_id
        where m.user_id = ?
        order by m.created_at, m.company_id
        """,
        row ->
            new Membership(
                user,
                new CompanyId(Sql.uuid(row, "company_id")),
                new CompanyId(Sql.uuid(row, "twin_id")),
                CompanyStatus.valueOf(row.getString("status")),
                Role.valueOf(row.getString("role"))),
        user.value());
  }
}
