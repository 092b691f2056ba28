package com.shipcrowd.adapter.persistence.courier;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.UnitOfWork;
import com.shipcrowd.application.courier.CallStanding;
import com.shipcrowd.application.courier.needs.AccountBook;
import com.shipcrowd.application.courier.needs.CallStandings;
import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.CourierAccounts;
import com.shipcrowd.domain.courier.CourierAccountId;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcCourierAccountsTest {
  private static final CourierAccountId ONE = new CourierAccountId(new UUID(7, 1));
  private static final CourierAccountId OTHER = new CourierAccountId(new UUID(7, 2));
  private ApplicationContext context;

  @BeforeEach
  void open() {
    context = CourierDatabase.open();
  }

  // Others read all accounts at once, so none that does not open may stay.
  @AfterEach
  void close() {
    sql().aloneAcross("UPDATE courier_account SET active = false RETURNING 1", _ -> 1);
    context.close();
  }

  private Sql sql() {
    return context.getBean(Sql.class);
  }

  private CourierAccounts accounts() {
    return context.getBean(CourierAccounts.class);
  }

  private static CourierAccount account(CourierAccountId id, String token) {
    return new CourierAccount(
        id,
        "delhivery",
        "https://courier.example",
        Map.of("token", token),
        Map.of("client_name", "KAVERI"));
  }

  private void activate(CourierAccountId id) {
    sql()
        .aloneAcross(
            "UPDATE courier_account SET active = true WHERE id = ? RETURNING 1",
            _ -> 1,
            id.value());
  }

  @Test
  void given_an_account_when_kept_then_it_is_found_as_it_was_and_replaced_by_its_id() {
    accounts().keep(account(ONE, "first"));
    accounts().keep(account(ONE, "second"));
    activate(ONE);

    assertThat(accounts().find(ONE)).contains(account(ONE, "second"));
    assertThat(accounts().all()).containsExactly(account(ONE, "second"));
    assertThat(accounts().find(OTHER)).isEmpty();
  }

  @Test
  void given_an_account_when_its_row_is_read_then_no_credential_can_be_seen() {
    accounts().keep(account(ONE, "very-secret-token"));

    var row =
        sql()
            .aloneAcross(
                "SELECT credentials, courier_account::text AS whole FROM courier_account WHERE id = ?",
                r ->
                    new String(r.getBytes("credentials"), StandardCharsets.ISO_8859_1)
                        + r.getString("whole"),
                ONE.value());

    var hex =
        java.util.HexFormat.of().formatHex("very-secret-token".getBytes(StandardCharsets.UTF_8));
    assertThat(row)
        .hasSize(1)
        .allSatisfy(text -> assertThat(text).doesNotContain("very-secret-token", hex));
    assertThat(account(ONE, "very-secret-token").toString()).doesNotContain("secret");
  }

  @Test
  void given_sealed_credentials_when_moved_to_another_row_then_they_do_not_open() {
    accounts().keep(account(ONE, "ours"));
    accounts().keep(account(OTHER, "theirs"));
    activate(OTHER);
    sql()
        .aloneAcross(
            "UPDATE courier_account SET credentials = (SELECT credentials FROM courier_account WHERE id = ?)"
                + " WHERE id = ? RETURNING 1",
            _ -> 1,
            ONE.value(),
            OTHER.value());

    activate(ONE);

    assertThat(accounts().find(OTHER)).isEmpty();
    assertThat(accounts().all()).containsExactly(account(ONE, "ours"));
  }

  @Test
  void given_another_envelope_key_when_reading_then_nothing_opens() {
    accounts().keep(account(ONE, "ours"));
    activate(ONE);

    try (var stranger = CourierDatabase.open("a1".repeat(32))) {
      var theirs = stranger.getBean(CourierAccounts.class);
      assertThat(theirs.find(ONE)).isEmpty();
    }
  }

  @Test
  void given_a_newer_key_when_sealing_anew_then_every_row_lies_under_it_and_the_old_key_may_go() {
    accounts().keep(account(ONE, "ours"));
    activate(ONE);
    var before = sealedUnder();

    try (var both = CourierDatabase.open("c4".repeat(32), "0f".repeat(32))) {
      var work = both.getBean(UnitOfWork.class);
      var book = both.getBean(AccountBook.class);
      assertThat(work.acrossCompanies(book::reseal)).isPositive();
      assertThat(work.acrossCompanies(book::reseal)).isZero();
    }

    assertThat(sealedUnder()).isNotEqualTo(before);
    try (var later = CourierDatabase.open("c4".repeat(32))) {
      assertThat(later.getBean(CourierAccounts.class).find(ONE)).contains(account(ONE, "ours"));
    }
  }

  private String sealedUnder() {
    return sql()
        .aloneAcross(
            "SELECT sealed_under FROM courier_account WHERE id = ?",
            row -> row.getString(1),
            ONE.value())
        .getFirst();
  }

  @Test
  void given_what_a_node_wrote_down_when_another_reads_then_it_is_the_same_until_it_is_old() {
    var standings = context.getBean(CallStandings.class);
    var now = CourierDatabase.NOW;
    var standing =
        new CallStanding(
            ONE, "book", "OPEN", 7, 5, 1, 2, 30, 900, "503", now.minusSeconds(3), null, null);
    standings.keep("node-a", List.of(standing), now.minusSeconds(9), now.minusSeconds(600));
    standings.keep("node-a", List.of(standing), now, now.minusSeconds(600));

    assertThat(standings.since(now.minusSeconds(30)))
        .containsExactly(new CallStandings.Written("node-a", standing, now));

    standings.keep("node-b", List.of(), now.plusSeconds(700), now.plusSeconds(100));
    assertThat(standings.since(now.minusSeconds(30))).isEmpty();
  }
}
