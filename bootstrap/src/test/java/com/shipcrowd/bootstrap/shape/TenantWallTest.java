package com.shipcrowd.bootstrap.shape;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.persistence.TestDatabase;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Rule 9 on the real database: every table of a company has its two walls, one for the company and one for the platform while it works for a
/// single company, and the program logs in as somebody whom walls stop.
class TenantWallTest {
  /// Tables with a company that stand outside the wall: each is read to find out which company it is.
  private static final Map<String, String> OUTSIDE =
      Map.of(
          "membership", "a login asks for the companies of a user",
          "session", "an access token names a session, and the session a company",
          "courier_account", "a push names an account, and most accounts are the platform's");

  @Test
  void given_every_table_with_a_company_when_looked_at_then_it_is_walled_off() {
    var tables =
        rows(
            """
            select c.relname || ' ' || c.relrowsecurity || ' ' || count(p.polname) filter (where pg_get_expr(p.polqual, p.polrelid) like '%this_company()%')
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'company_id' and not a.attisdropped
            left join pg_policy p on p.polrelid = c.oid
            where c.relkind in ('r', 'p')
            group by c.relname, c.relrowsecurity
            order by 1
            """);

    assertThat(tables).hasSizeGreaterThan(20);
    assertThat(tables.stream().filter(t -> !OUTSIDE.containsKey(t.split(" ")[0])))
        .allMatch(t -> t.endsWith(" true 2"));
    assertThat(tables.stream().filter(t -> t.endsWith(" false 0")).map(t -> t.split(" ")[0]))
        .containsExactlyInAnyOrderElementsOf(OUTSIDE.keySet());
  }

  @Test
  void given_the_walls_when_the_program_logs_in_then_they_stop_it() {
    assertThat(
            rows(
                "select rolsuper or rolbypassrls from pg_roles where rolname in ('shipcrowd_app', 'shipcrowd_platform')"))
        .containsExactly("f", "f");
    assertThat(
            rows(
                "select relname from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname in ('shipcrowd_app', 'shipcrowd_platform')"))
        .isEmpty();
  }

  private static List<String> rows(String query) {
    var owner = TestDatabase.server().owner();
    try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) found.add(rows.getString(1));
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }
}
