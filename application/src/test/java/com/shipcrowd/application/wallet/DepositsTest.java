package com.shipcrowd.application.wallet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.fakes.CountingIds;
import com.shipcrowd.application.fakes.FakeBooks;
import com.shipcrowd.application.fakes.ManualClock;
import com.shipcrowd.application.fakes.PlainUnitOfWork;
import com.shipcrowd.application.wallet.needs.Deposits;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.wallet.DepositMove;
import com.shipcrowd.domain.wallet.DepositMove.Kind;
import com.shipcrowd.domain.wallet.DepositTooSmall;
import com.shipcrowd.domain.wallet.InsufficientBalance;
import com.shipcrowd.domain.wallet.Wallet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Security deposits: taken, returned, used for dues.
class DepositsTest {
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));

  private static final class Kept implements Deposits {
    private final List<DepositMove> moves = new ArrayList<>();

    @Override
    public boolean isCompany(CompanyId company) {
      return company.equals(ACME);
    }

    @Override
    public void add(DepositMove move) {
      moves.addFirst(move);
    }

    @Override
    public Money balance(CompanyId company) {
      return Money.sum(moves.stream().map(DepositMove::change).toList());
    }

    @Override
    public List<DepositMove> page(CompanyId company, @Nullable UUID before, int most) {
      return List.copyOf(moves);
    }
  }

  private final FakeBooks books = new FakeBooks();
  private final Kept kept = new Kept();
  private final KeepDeposits deposits =
      new KeepDepositsHandler(
          kept,
          new Till(books, books),
          new PlainUnitOfWork(),
          new CountingIds(),
          new ManualClock(Instant.parse("2026-04-02T06:00:00Z")));

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  private DepositMove move(Kind kind, String amount) {
    return deposits.move(ACME, kind, rs(amount), "risk", "fin_1");
  }

  @Test
  void given_a_deposit_when_moved_then_wallet_and_dues_follow_and_never_more_than_lies_there() {
    books.put(ACME, new Wallet(rs("1000"), rs("0"), rs("0"), rs("0")));
    assertThatThrownBy(() -> move(Kind.TAKE, "1000.01")).isInstanceOf(InsufficientBalance.class);
    var taken = move(Kind.TAKE, "1000");
    assertThat(books.keys()).containsExactly("DEPOSIT:" + taken.id().text());
    assertThat(taken.id().text()).startsWith("dep");
    assertThat(deposits.balance(ACME)).isEqualTo(rs("1000"));

    assertThatThrownBy(() -> move(Kind.RETURN, "1000.01"))
        .isInstanceOfSatisfying(
            DepositTooSmall.class,
            e -> assertThat(e.values()).isEqualTo(Map.of("most_paise", 100_000L)));
    var returned = move(Kind.RETURN, "400");
    assertThat(books.locked(ACME).balance()).isEqualTo(rs("400"));
    assertThat(returned.change()).isEqualTo(rs("-400"));

    books.put(ACME, new Wallet(rs("0"), rs("0"), rs("50"), rs("0")));
    assertThatThrownBy(() -> move(Kind.APPLY, "50.01")).isInstanceOf(DepositTooSmall.class);
    move(Kind.APPLY, "50");
    assertThat(books.locked(ACME).receivable()).isEqualTo(Money.ZERO);
    assertThat(deposits.balance(ACME)).isEqualTo(rs("550"));
    books.put(ACME, new Wallet(rs("0"), rs("0"), rs("900"), rs("0")));
    assertThatThrownBy(() -> move(Kind.APPLY, "550.01")).isInstanceOf(DepositTooSmall.class);
    assertThat(deposits.page(ACME, null, 9)).hasSize(3).element(1).isEqualTo(returned);
    assertThatThrownBy(
            () -> deposits.move(new CompanyId(new UUID(9, 9)), Kind.TAKE, rs("1"), "x", "f"))
        .isInstanceOf(NotFound.class);
  }
}
