package com.shipcrowd.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// The worked month of money.md section 5, entry by entry: `worked-month.txt` is its journal, and every row must come out
/// of a named posting.
class WorkedMonthTest {
  private static final CompanyId ACME = new CompanyId(new UUID(0, 7));

  private final List<JournalEntry> journal = new ArrayList<>();
  private LocalDate day = LocalDate.of(2026, 4, 1);

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  private static Taxed igst(String taxable) {
    var base = rs(taxable);
    return new Taxed(base, Money.ZERO, Money.ZERO, new BasisPoints(1800).of(base));
  }

  private static Split wallet(Money amount) {
    return new Split(amount, Money.ZERO);
  }

  private void on(int month, int dayOfMonth) {
    day = LocalDate.of(2026, month, dayOfMonth);
  }

  private ShipmentPostings parcel() {
    return new ShipmentPostings(ACME, day);
  }

  private void post(JournalEntry entry) {
    journal.add(entry);
  }

  private void freight(String shipment, String taxable, String cost) {
    post(parcel().captureFreight(shipment, igst(taxable), Money.ZERO));
    post(parcel().cost(shipment, "delhivery", "FREIGHT", rs(cost)));
  }

  private void delivered(String shipment, String fee, String cost, String cash) {
    post(parcel().captureCodFee(shipment, igst(fee)));
    post(parcel().cost(shipment, "delhivery", "COD", rs(cost)));
    post(new CodPostings(ACME, day).collected(shipment, "delhivery", rs(cash)));
  }

  @BeforeEach
  void theMonth() {
    var payments = "razorpay";
    post(new PaymentPostings(ACME, day).topUp(payments, "P1", rs("5000")));
    post(new PaymentPostings(ACME, day).gatewayFee(payments, "P1", rs("100"), rs("18")));
    on(4, 2);
    post(new WalletPostings(ACME, day).cashback("P1", rs("250")));
    post(new WalletPostings(ACME, day).deposit("D1", rs("1000")));
    on(4, 3);
    post(new PlatformPostings(day).gatewaySettled(payments, "T1", rs("4882")));
    post(parcel().hold("S1", rs("61.36")));
    post(parcel().hold("S2", rs("231.28")));
    on(4, 4);
    freight("S1", "52", "40");
    freight("S2", "140", "110");
    post(parcel().hold("S3", rs("86.14")));
    on(4, 5);
    freight("S3", "38", "30");
    post(parcel().hold("S4", rs("61.36")));
    post(parcel().release("S4", "CANCELLED", rs("61.36")));
    post(parcel().hold("S5", rs("61.36")));
    post(parcel().hold("S6", rs("61.36")));
    on(4, 6);
    freight("S5", "52", "40");
    freight("S6", "52", "40");
    post(parcel().hold("S7", rs("61.36")));
    post(parcel().hold("S8", rs("164.57")));
    on(4, 7);
    freight("S7", "52", "40");
    freight("S8", "52", "40");
    on(4, 8);
    delivered("S2", "56", "40", "3200");
    post(parcel().hold("S9", rs("37.76")));
    on(4, 9);
    post(parcel().captureFreight("S9", igst("32"), rs("20")));
    post(parcel().cost("S9", "delhivery", "FREIGHT", rs("40")));
    on(4, 10);
    delivered("S8", "87.47", "60", "4998");
    on(4, 12);
    post(parcel().release("S3", "RTO_COD_FEE", rs("41.30")));
    post(parcel().rto("S3", igst("34"), wallet(rs("40.12"))));
    post(parcel().cost("S3", "delhivery", "RTO", rs("26")));
    on(4, 13);
    post(new CodPostings(ACME, day).earlyFee("S8", igst("49.48")));
    post(new CodPostings(ACME, day).remitted("B1", rs("4939.61")));
    post(new PayoutPostings(ACME, day).paid("B1", rs("4939.61")));
    on(4, 14);
    post(new WeightPostings(ACME, day).held("S5", wallet(rs("103.84"))));
    post(new WeightPostings(ACME, day).held("S6", wallet(rs("103.84"))));
    on(4, 16);
    post(new CourierPostings(day).codRemitted("delhivery", "M1", rs("8198")));
    on(4, 17);
    post(new CodPostings(ACME, day).toWallet("B2", rs("500")));
    post(new CodPostings(ACME, day).remitted("B2", rs("2700")));
    post(new PayoutPostings(ACME, day).paid("B2", rs("2700")));
    on(4, 20);
    post(new WeightPostings(ACME, day).released("S6", rs("103.84")));
    on(4, 21);
    post(new WeightPostings(ACME, day).captured("S5", igst("88")));
    post(parcel().cost("S5", "delhivery", "WEIGHT", rs("70")));
    on(4, 25);
    post(new ClaimPostings(ACME, day).paid("S7", "delhivery", rs("2000"), rs("2450")));
    post(new NotePostings(ACME, day).credited("S7", igst("52")));
    on(4, 28);
    post(new PayoutPostings(ACME, day).withdrawn("W1", rs("1000")));
    post(new PayoutPostings(ACME, day).paid("W1", rs("1000")));
    on(4, 30);
    post(new CourierPostings(day).inputTax("delhivery", "C1", rs("103.68")));
    post(new CourierPostings(day).paid("delhivery", "C1", rs("679.68"), rs("2000")));
    post(new PlatformPostings(day).commission("SP1", YearMonth.of(2026, 4), rs("34.17")));
  }

  @Test
  @DisplayName("money.md section 5: each of the 60 entries, day, key and legs")
  void given_the_worked_month_when_posted_then_each_entry_is_the_tables() {
    on(5, 5);
    post(
        new PlatformPostings(day)
            .commissionPaid("SP1", YearMonth.of(2026, 4), rs("34.17"), rs("0.68")));

    var lines = read().lines().toList();
    assertThat(lines).hasSize(60);
    assertThat(journal).hasSize(60);
    for (int i = 0; i < lines.size(); i++) {
      var cells = lines.get(i).split("\\|");
      assertThat(shown(journal.get(i)))
          .isEqualTo(
              cells[0] + " " + cells[1] + " " + new TreeSet<>(List.of(cells[2].split("; "))));
    }
  }

  private static String shown(JournalEntry entry) {
    var legs = new TreeSet<String>();
    for (var leg : entry.legs()) {
      var amount = leg.amount();
      var side = amount.isPositive() ? "Dr " : "Cr ";
      legs.add(
          side
              + leg.account().name()
              + " "
              + java.math.BigDecimal.valueOf(Math.abs(amount.paise()), 2).toPlainString());
    }
    return DateTimeFormatter.ofPattern("MM-dd").format(entry.on())
        + " "
        + entry.businessKey()
        + " "
        + legs;
  }

  @Test
  @DisplayName("money.md section 5: the trial balance at the end of 30 April")
  void given_the_worked_month_when_summed_then_the_trial_balance_is_the_tables() {
    assertThat(balances())
        .containsOnly(
            Map.entry(AccountName.BANK, rs("5760.71")),
            Map.entry(AccountName.GST_INPUT, rs("121.68")),
            Map.entry(AccountName.SELLER_WALLET, rs("-5393.51")),
            Map.entry(AccountName.SECURITY_DEPOSIT, rs("-1000")),
            Map.entry(AccountName.GST_OUTPUT_IGST, rs("-131.93")),
            Map.entry(AccountName.COMMISSION_PAYABLE, rs("-34.17")),
            Map.entry(AccountName.FREIGHT_REVENUE, rs("-490")),
            Map.entry(AccountName.COD_FEE_REVENUE, rs("-143.47")),
            Map.entry(AccountName.RTO_REVENUE, rs("-34")),
            Map.entry(AccountName.WEIGHT_ADJ_REVENUE, rs("-88")),
            Map.entry(AccountName.EARLY_COD_REVENUE, rs("-49.48")),
            Map.entry(AccountName.DISCOUNT_ALLOWED, rs("20")),
            Map.entry(AccountName.SALES_RETURNS, rs("52")),
            Map.entry(AccountName.FREIGHT_COST, rs("576")),
            Map.entry(AccountName.PG_FEE_EXPENSE, rs("100")),
            Map.entry(AccountName.PROMO_EXPENSE, rs("250")),
            Map.entry(AccountName.CLAIMS_EXPENSE, rs("450")),
            Map.entry(AccountName.COMMISSION_EXPENSE, rs("34.17")));
    assertThat(Money.sum(balances().values().stream().filter(Money::isPositive).toList()))
        .isEqualTo(rs("7364.56"));
  }

  private Map<AccountName, Money> balances() {
    var sums = new EnumMap<AccountName, Money>(AccountName.class);
    for (var entry : journal) {
      for (var leg : entry.legs()) sums.merge(leg.account().name(), leg.amount(), Money::plus);
    }
    sums.values().removeIf(Money::isZero);
    return sums;
  }

  private static String read() {
    try (var in = WorkedMonthTest.class.getResourceAsStream("worked-month.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
