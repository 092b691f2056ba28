package com.shipcrowd.adapter.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.StaleWrite;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.domain.company.CompanyId;
import io.micronaut.context.ApplicationContext;
import java.sql.DriverManager;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class UnitOfWorkTest {
  static ApplicationContext context;
  static UnitOfWork work;
  static Sql sql;
  static final CompanyId KAVERI = new CompanyId(new UUID(1, 1));
  static final CompanyId MEHTA = new CompanyId(new UUID(1, 2));

  @BeforeAll
  static void start() throws Exception {
    var owner = TestDatabase.server().owner();
    try (var c = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var s = c.createStatement()) {
      s.execute("create table note (company_id uuid not null, text text not null unique)");
      s.execute("call wall_off('note', 'SELECT, INSERT, UPDATE')");
      s.execute("create table late (company_id uuid not null)");
      s.execute("call wall_off('late', 'SELECT, INSERT')");
      s.execute(
          "create function too_late() returns trigger language plpgsql as"
              + " $$ begin raise exception 'too late' using errcode = 'serialization_failure'; end $$");
      s.execute(
          "create constraint trigger too_late after insert on late deferrable initially deferred"
              + " for each row execute function too_late()");
    }
    context = ApplicationContext.run(java.util.Map.copyOf(TestDatabase.properties()));
    work = context.getBean(UnitOfWork.class);
    sql = context.getBean(Sql.class);
  }

  @AfterAll
  static void stop() throws Exception {
    context.close();
    var owner = TestDatabase.server().owner();
    try (var c = DriverManager.getConnection(owner.url(), owner.user(), owner.password());
        var s = c.createStatement()) {
      s.execute("drop table note");
      s.execute("drop table late");
      s.execute("drop function too_late");
    }
  }

  private static void note(CompanyId company, String text) {
    work.of(company, () -> sql.change("insert into note values (?, ?)", company.value(), text));
  }

  private static int seenBy(CompanyId company) {
    return work.of(company, () -> sql.list("select text from note", r -> r.getString(1)).size());
  }

  @Test
  void given_rows_of_two_companies_when_one_reads_then_it_sees_its_own() {
    var tailor = new CompanyId(new UUID(1, 3));
    var potter = new CompanyId(new UUID(1, 4));
    note(tailor, "a");
    note(tailor, "b");
    note(potter, "c");

    assertThat(seenBy(tailor)).isEqualTo(2);
    assertThat(seenBy(potter)).isEqualTo(1);
    assertThat(work.<Integer>acrossCompanies(() -> sql.list("select 1 from note", r -> 1).size()))
        .isGreaterThanOrEqualTo(3);
  }

  @Test
  void given_a_check_at_commit_that_loses_a_race_when_committed_then_it_is_a_stale_write() {
    assertThatThrownBy(
            () -> work.of(KAVERI, () -> sql.change("insert into late values (?)", KAVERI.value())))
        .isInstanceOf(StaleWrite.class);
  }

  @Test
  void given_a_unit_for_one_company_when_writing_anothers_row_then_the_database_refuses() {
    assertThatThrownBy(
            () ->
                work.of(
                    KAVERI, () -> sql.change("insert into note values (?, ?)", MEHTA.value(), "x")))
        .hasMessageContaining("row-level security");
  }

  @Test
  void given_a_statement_alone_when_run_then_the_tenant_holds_for_it_and_not_after() {
    sql.alone(
        KAVERI, "insert into note values (?, ?) returning 1", r -> 1, KAVERI.value(), "alone");

    assertThat(
            sql.alone(KAVERI, "select text from note where text = ?", r -> r.getString(1), "alone"))
        .containsExactly("alone");
    assertThat(
            sql.alone(MEHTA, "select text from note where text = ?", r -> r.getString(1), "alone"))
        .isEmpty();
    assertThat(
            sql.aloneAcross("select text from note where text = ?", r -> r.getString(1), "alone"))
        .hasSize(1);
    assertThat(sql.alone(MEHTA, "select coalesce(current_user, '')", r -> r.getString(1)))
        .containsExactly("shipcrowd_app");
  }

  @Test
  void given_a_statement_alone_when_repeated_with_and_without_nulls_then_the_tenant_always_holds() {
    var smith = new CompanyId(new UUID(1, 5));
    for (int i = 0; i < 30; i++) {
      var text = "n" + i;
      var made =
          sql.alone(
              smith,
              "with made as (insert into note values (?, ?) returning text) select text, ?::text from made",
              r -> r.getString(1),
              smith.value(),
              text,
              i % 3 == 0 ? null : text);
      assertThat(made).containsExactly(text);
    }
    assertThat(sql.alone(MEHTA, "select 1 from note where text like ?", r -> 1, "n%")).isEmpty();
  }

  @Test
  void given_a_statement_alone_that_fails_when_the_next_comes_then_nothing_of_it_is_left() {
    var baker = new CompanyId(new UUID(1, 6));
    for (int i = 0; i < 30; i++) {
      assertThatThrownBy(
              () ->
                  sql.alone(
                      baker,
                      "with a as (insert into note values (?, 'loaf') returning 1) select 1 / (count(*) - 1) from a",
                      r -> 1,
                      baker.value()))
          .isInstanceOf(Sql.DatabaseTrouble.class);
    }
    assertThat(seenBy(baker)).isZero();
    assertThat(sql.alone(baker, "select coalesce(current_user, '')", r -> r.getString(1)))
        .containsExactly("shipcrowd_app");
  }

  @Test
  void given_a_failure_inside_when_the_unit_ends_then_nothing_of_it_stays() {
    int before = seenBy(MEHTA);

    assertThatThrownBy(
            () ->
                work.of(
                    MEHTA,
                    () -> {
                      sql.change("insert into note values (?, ?)", MEHTA.value(), "gone");
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(seenBy(MEHTA)).isEqualTo(before);
  }

  @Test
  void given_a_unit_when_another_is_opened_inside_then_it_is_an_error() {
    assertThatThrownBy(() -> work.of(KAVERI, () -> work.of(MEHTA, () -> 1)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void given_the_app_role_when_it_tries_to_own_or_drop_then_it_may_not() {
    assertThatThrownBy(() -> work.of(KAVERI, () -> sql.change("drop table note")))
        .hasMessageContaining("owner");
    assertThatThrownBy(() -> work.of(KAVERI, () -> sql.change("create table mine (x int)")))
        .hasMessageContaining("permission denied");
  }
}
