package com.shipcrowd.application.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.FakeBooks;
import com.shipcrowd.application.fakes.MailBox;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.wallet.ReadWallet.Period;
import com.shipcrowd.application.wallet.needs.LowWallets;
import com.shipcrowd.application.wallet.needs.Statements;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.StatementSheet;
import com.shipcrowd.domain.ledger.CourierPostings;
import com.shipcrowd.domain.ledger.LedgerKeyConflict;
import com.shipcrowd.domain.ledger.PaymentPostings;
import com.shipcrowd.domain.ledger.ShipmentPostings;
import com.shipcrowd.domain.ledger.Split;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.wallet.CreditInUse;
import com.shipcrowd.domain.wallet.Wallet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Tills, openings, credit, statements and the mail about a low wallet.
class WalletRoomTest {
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));
  private static final LocalDate DAY = LocalDate.of(2026, 4, 3);

  private final FakeBooks books = new FakeBooks();
  private final ManualClock clock = new ManualClock(Instant.parse("2026-04-02T19:00:00Z"));
  private final PlainUnitOfWork work = new PlainUnitOfWork();

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  @Test
  void given_a_till_when_entries_are_added_then_each_sees_what_the_earlier_left() {
    books.put(ACME, new Wallet(rs("100"), Money.ZERO, Money.ZERO, rs("10")));
    var session = new Till(books, books).open(ACME);

    session.add(new ShipmentPostings(ACME, DAY).hold("S1", rs("60")));
    assertThat(session.wallet().balance()).isEqualTo(rs("40"));
    assertThat(session.involuntary(rs("70"))).isEqualTo(new Split(rs("50"), rs("20")));
    // Nothing is in the books before the end.
    assertThat(books.keys()).isEmpty();
    session.close();
    assertThat(books.keys()).containsExactly("HOLD:S1");
    assertThat(books.locked(ACME).held()).isEqualTo(rs("60"));
  }

  @Test
  void given_dues_when_money_comes_in_then_they_are_recovered_at_once_and_no_more_than_that() {
    books.put(ACME, new Wallet(Money.ZERO, Money.ZERO, rs("30"), Money.ZERO));
    var payments = new PaymentPostings(ACME, DAY);
    var session = new Till(books, books).open(ACME);

    session.add(payments.bankTransfer("U1", rs("20")));
    session.add(payments.bankTransfer("U2", rs("20")));
    session.add(payments.bankTransfer("U3", rs("20")));
    session.close();

    assertThat(books.keys())
        .containsExactly(
            "TOPUP:U1", "RECOVER:TOPUP:U1", "TOPUP:U2", "RECOVER:TOPUP:U2", "TOPUP:U3");
    assertThat(books.locked(ACME))
        .isEqualTo(new Wallet(rs("30"), Money.ZERO, Money.ZERO, Money.ZERO));
    assertThat(books.entry("RECOVER:TOPUP:U2").on()).isEqualTo(DAY);
  }

  @Test
  void given_dues_when_money_leaves_then_nothing_is_recovered() {
    books.put(ACME, new Wallet(rs("50"), Money.ZERO, rs("30"), Money.ZERO));
    var session = new Till(books, books).open(ACME);
    session.add(new ShipmentPostings(ACME, DAY).hold("S1", rs("40")));
    session.close();
    assertThat(books.keys()).containsExactly("HOLD:S1");
  }

  @Test
  void given_a_till_when_nothing_was_added_then_nothing_is_posted() {
    books.put(ACME, rs("5"));
    new Till(books, books).open(ACME).close();
    assertThat(books.keys()).isEmpty();
  }

  @Test
  void given_platform_entries_when_posted_twice_then_once_and_other_legs_are_refused() {
    var till = new Till(books, books);
    var couriers = new CourierPostings(DAY);
    till.postPlatform(List.of(couriers.inputTax("dtdc", "I1", rs("3"))));
    till.postPlatform(List.of(couriers.inputTax("dtdc", "I1", rs("3"))));
    assertThat(books.keys()).containsExactly("CINV:I1:GST");
    assertThatThrownBy(() -> till.postPlatform(List.of(couriers.inputTax("dtdc", "I1", rs("4")))))
        .isInstanceOf(LedgerKeyConflict.class);
  }

  @Test
  void given_a_new_company_when_its_wallet_is_opened_then_play_money_comes_once() {
    var open = new OpenWalletHandler(books, books, clock);
    open.open(ACME, rs("100"));
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("100"));
    open.open(ACME, rs("200"));
    assertThat(books.keys()).containsExactly("CASHBACK:OPENING:" + ACME.text());
    // 00:30 in India is the next day.
    assertThat(books.entry("CASHBACK:OPENING:" + ACME.text()).on()).isEqualTo(DAY);
    assertThat(books.locked(ACME).promo()).isEqualTo(rs("100"));

    var live = new CompanyId(new UUID(0, 8));
    open.open(live, Money.ZERO);
    assertThat(books.keys()).hasSize(1);
    assertThat(books.locked(live).balance()).isEqualTo(Money.ZERO);
  }

  @Test
  void given_credit_in_use_when_the_limit_is_lowered_then_only_down_to_what_is_used() {
    var credit = new GrantCreditHandler(books, books);
    books.put(ACME, new Wallet(rs("-40"), Money.ZERO, Money.ZERO, rs("100")));

    credit.limit(ACME, rs("40"));
    assertThat(credit.limit(ACME)).isEqualTo(rs("40"));
    assertThatThrownBy(() -> credit.limit(ACME, rs("39.99"))).isInstanceOf(CreditInUse.class);
    assertThat(credit.limit(ACME)).isEqualTo(rs("40"));
    credit.block(ACME, true);
    assertThat(books.isBlocked(ACME)).isTrue();
    credit.block(ACME, false);
    assertThat(books.isBlocked(ACME)).isFalse();
  }

  private static final class Waiting implements LowWallets {
    private final List<String> addresses = new ArrayList<>();
    private Money threshold = Money.ZERO;

    @Override
    public void set(CompanyId company, Money amount) {
      threshold = amount;
    }

    @Override
    public Money threshold(CompanyId company) {
      return threshold;
    }

    @Override
    public List<Low> takeDue(int most) {
      var due = addresses.stream().map(to -> new Low("Acme", to, rs("90"), threshold)).toList();
      addresses.clear();
      return due;
    }
  }

  @Test
  void given_wallets_below_their_threshold_when_told_then_one_mail_each_and_once() {
    var low = new Waiting();
    var mails = new MailBox();
    var watch = new WatchBalanceHandler(work, low, mails, new CountingIds());
    watch.set(ACME, rs("100"));
    assertThat(watch.threshold(ACME)).isEqualTo(rs("100"));
    low.addresses.add("a@acme.example");
    low.addresses.add("b@acme.example");

    assertThat(watch.tell()).isEqualTo(2);
    assertThat(watch.tell()).isZero();

    assertThat(mails.mails())
        .extracting(m -> m.to())
        .containsExactly("a@acme.example", "b@acme.example");
    assertThat(mails.mails().getFirst().subject()).isEqualTo("Your wallet is low: Rs 90.00");
    assertThat(mails.mails().getFirst().text()).contains("Acme", "Rs 90.00", "Rs 100.00");
  }

  private static final ShipmentId PARCEL = new ShipmentId(new UUID(0, 5));

  private static Statements.Line line(long id, String change, String balance) {
    return new Statements.Line(
        new UUID(0, id), DAY, Instant.EPOCH, "HOLD:" + id, "held", rs(change), rs(balance), "AWB1");
  }

  private static final class Lines implements Statements {
    private final List<Line> lines = List.of(line(1, "-60", "40"), line(2, "20", "60"));

    @Override
    public List<Line> page(CompanyId c, @Nullable Period p, @Nullable UUID before, int size) {
      return lines.reversed().stream().limit(size).toList();
    }

    @Override
    public List<Line> period(CompanyId c, Period period, int most) {
      return period.from().isAfter(DAY) ? List.of() : lines.stream().limit(most).toList();
    }

    @Override
    public Optional<ShipmentId> parcel(CompanyId c, String awb) {
      return awb.equals("AWB1") ? Optional.of(PARCEL) : Optional.empty();
    }

    @Override
    public List<Line> ofParcel(CompanyId c, ShipmentId shipment) {
      return shipment.equals(PARCEL) ? lines : List.of();
    }

    @Override
    public Optional<Explained> explained(CompanyId c, UUID entry) {
      return lines.stream()
          .filter(l -> l.entry().equals(entry))
          .map(l -> new Explained(l, List.of(), 1, "00", null))
          .findFirst();
    }

    @Override
    public Money before(CompanyId c, LocalDate day) {
      return rs("100");
    }

    @Override
    public String nameOf(CompanyId c) {
      return "Acme";
    }
  }

  @Test
  void given_a_statement_when_read_then_lines_and_balances_are_the_books() {
    books.put(ACME, rs("60"));
    var read = new ReadWalletHandler(work, books, new Lines());

    assertThat(read.balance(ACME).balance()).isEqualTo(rs("60"));
    assertThat(read.statement(ACME, null, null, 1)).containsExactly(line(2, "20", "60"));
    assertThat(read.ofParcel(ACME, "AWB1")).hasSize(2);
    assertThat(read.ofParcel(ACME, PARCEL.text())).hasSize(2);
    assertThat(read.ofParcel(ACME, "AWB2")).isEmpty();
    assertThat(read.explain(ACME, new UUID(0, 2))).isPresent();
    assertThat(read.explain(ACME, new UUID(0, 3))).isEmpty();
  }

  @Test
  void given_a_period_when_printed_then_opening_lines_and_closing_fit_or_it_is_too_long() {
    var read = new ReadWalletHandler(work, books, new Lines());

    assertThat(read.sheet(ACME, new Period(DAY, DAY), 2))
        .isEqualTo(
            new StatementSheet(
                "Acme",
                DAY,
                DAY,
                rs("100"),
                rs("60"),
                List.of(
                    new StatementSheet.Row(DAY, "HOLD:1", "held", "AWB1", rs("-60"), rs("40")),
                    new StatementSheet.Row(DAY, "HOLD:2", "held", "AWB1", rs("20"), rs("60")))));
    var later = read.sheet(ACME, new Period(DAY.plusDays(1), DAY.plusDays(1)), 2);
    assertThat(later.closing()).isEqualTo(rs("100"));
    assertThatThrownBy(() -> read.sheet(ACME, new Period(DAY, DAY), 1))
        .isInstanceOfSatisfying(
            ReadWallet.StatementTooLong.class,
            e ->
                assertThat(e.values())
                    .isEqualTo(Map.of("from", "2026-04-03", "to", "2026-04-03", "most", 1)));
  }
}
