package com.shipcrowd.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every row of money.md section 3 as one line: its key and its legs, the owner of each account
/// included.
@DisplayName("11.1 every money event has its posting")
class PostingsTest {
  private static final CompanyId ACME = new CompanyId(new java.util.UUID(0, 7));
  private static final LocalDate DAY = LocalDate.of(2026, 4, 3);
  private static final YearMonth APRIL = YearMonth.of(2026, 4);

  private static Money rs(String rupees) {
    return Money.ofRupees(rupees);
  }

  // 100.00 and IGST.
  private static final Taxed FAR = new Taxed(rs("100"), Money.ZERO, Money.ZERO, rs("18"));
  // 100.00 with CGST and SGST.
  private static final Taxed NEAR = new Taxed(rs("100"), rs("9"), rs("9"), Money.ZERO);
  // 118.00 of which the wallet still covers a hundred.
  private static final Split SHORT = new Split(rs("100"), rs("18"));
  private static final Split COVERED = new Split(rs("118"), Money.ZERO);

  // Posted by the test, not here: what is made while arguments are collected belongs to no test.
  private static Arguments row(Supplier<JournalEntry> posting, String... expected) {
    return Arguments.of(expected[0], posting, String.join("; ", expected));
  }

  static Stream<Arguments> shipments() {
    var parcel = new ShipmentPostings(ACME, DAY);
    return Stream.of(
        row(
            () -> parcel.hold("S1", rs("118")),
            "HOLD:S1",
            "Dr SELLER_WALLET 118.00; Cr WALLET_HOLDS 118.00"),
        row(
            () -> parcel.captureFreight("S1", FAR, rs("20")),
            "CAPTURE:S1:FREIGHT",
            "Dr WALLET_HOLDS 118.00; Dr DISCOUNT_ALLOWED 20.00",
            "Cr FREIGHT_REVENUE 120.00; Cr GST_OUTPUT_IGST 18.00"),
        row(
            () -> parcel.captureCodFee("S1", NEAR),
            "CAPTURE:S1:COD_FEE",
            "Dr WALLET_HOLDS 118.00; Cr COD_FEE_REVENUE 100.00",
            "Cr GST_OUTPUT_CGST 9.00; Cr GST_OUTPUT_SGST 9.00"),
        row(
            () -> parcel.captureInsurance("S1", FAR),
            "CAPTURE:S1:INSURANCE",
            "Dr WALLET_HOLDS 118.00; Cr INSURANCE_REVENUE 100.00; Cr GST_OUTPUT_IGST 18.00"),
        row(
            () -> parcel.captureReverse("S1", FAR),
            "CAPTURE:S1:REVERSE",
            "Dr WALLET_HOLDS 118.00; Cr REVERSE_REVENUE 100.00; Cr GST_OUTPUT_IGST 18.00"),
        row(
            () -> parcel.release("S1", "CANCELLED", rs("118")),
            "RELEASE:S1:CANCELLED",
            "Dr WALLET_HOLDS 118.00; Cr SELLER_WALLET 118.00"),
        row(
            () -> parcel.rebook("S1", SHORT),
            "REBOOK:S1",
            "Dr SELLER_WALLET 100.00; Dr SELLER_RECEIVABLE 18.00; Cr WALLET_HOLDS 118.00"),
        row(
            () -> parcel.rebookCodFee("S1", COVERED),
            "REBOOK:S1:COD_FEE",
            "Dr SELLER_WALLET 118.00; Cr WALLET_HOLDS 118.00"),
        row(
            () -> parcel.fee("S1", "REATTEMPT", 2, FAR, SHORT),
            "FEE:S1:REATTEMPT:2",
            "Dr SELLER_WALLET 100.00; Dr SELLER_RECEIVABLE 18.00",
            "Cr OTHER_REVENUE 100.00; Cr GST_OUTPUT_IGST 18.00"),
        row(
            () -> parcel.cost("S1", "delhivery", "RTO", rs("26")),
            "COST:S1:RTO",
            "Dr FREIGHT_COST 26.00; Cr COURIER_PAYABLE/delhivery 26.00"),
        row(
            () -> parcel.rto("S1", FAR, SHORT),
            "RTO:S1",
            "Dr SELLER_WALLET 100.00; Dr SELLER_RECEIVABLE 18.00",
            "Cr RTO_REVENUE 100.00; Cr GST_OUTPUT_IGST 18.00"),
        row(
            () -> parcel.rtoReversal("S1", FAR),
            "RTO_REVERSAL:S1",
            "Dr RTO_REVENUE 100.00; Dr GST_OUTPUT_IGST 18.00; Cr SELLER_WALLET 118.00"));
  }

  static Stream<Arguments> paymentsAndWallet() {
    var payments = new PaymentPostings(ACME, DAY);
    var wallet = new WalletPostings(ACME, DAY);
    return Stream.of(
        row(
            () -> payments.topUp("razorpay", "P1", rs("500")),
            "TOPUP:P1",
            "Dr PG_CLEARING/razorpay 500.00; Cr SELLER_WALLET 500.00"),
        row(
            () -> payments.bankTransfer("UTR9", rs("500")),
            "TOPUP:UTR9",
            "Dr BANK 500.00; Cr SELLER_WALLET 500.00"),
        row(
            () -> payments.gatewayFee("paytm", "P1", rs("10"), rs("1.80")),
            "PGFEE:P1",
            "Dr PG_FEE_EXPENSE 10.00; Dr GST_INPUT 1.80; Cr PG_CLEARING/paytm 11.80"),
        row(
            () -> payments.gatewayFeePassed("P1", FAR),
            "PGFEE_PASS:P1",
            "Dr SELLER_WALLET 118.00; Cr OTHER_REVENUE 100.00; Cr GST_OUTPUT_IGST 18.00"),
        row(
            () -> payments.refunded("paytm", "R1", rs("5")),
            "TOPUP_REFUND:R1",
            "Dr SELLER_WALLET 5.00; Cr PG_CLEARING/paytm 5.00"),
        row(
            () -> payments.chargeback("paytm", "D1", SHORT),
            "CHARGEBACK:D1",
            "Dr SELLER_WALLET 100.00; Dr SELLER_RECEIVABLE 18.00; Cr PG_CLEARING/paytm 118.00"),
        row(
            () -> payments.chargebackWon("paytm", "D1", SHORT.total()),
            "REV:CHARGEBACK:D1",
            "Dr PG_CLEARING/paytm 118.00; Cr SELLER_WALLET 118.00"),
        row(
            () -> payments.invoicePaid("U1", rs("9")),
            "INVPAY:U1",
            "Dr BANK 9.00; Cr SELLER_WALLET 9.00"),
        row(
            () -> wallet.cashback("P1", rs("250")),
            "CASHBACK:P1",
            "Dr PROMO_EXPENSE 250.00; Cr SELLER_WALLET 250.00"),
        row(
            () -> wallet.promoExpired("G1", rs("7")),
            "PROMO_EXPIRY:G1",
            "Dr SELLER_WALLET 7.00; Cr PROMO_EXPENSE 7.00"),
        row(
            () -> wallet.recover("TOPUP:P1", rs("18")),
            "RECOVER:TOPUP:P1",
            "Dr SELLER_WALLET 18.00; Cr SELLER_RECEIVABLE 18.00"),
        row(
            () -> wallet.deposit("D1", rs("10")),
            "DEPOSIT:D1",
            "Dr SELLER_WALLET 10.00; Cr SECURITY_DEPOSIT 10.00"),
        row(
            () -> wallet.depositReturned("D1", rs("10")),
            "DEPOSIT_RET:D1",
            "Dr SECURITY_DEPOSIT 10.00; Cr SELLER_WALLET 10.00"),
        row(
            () -> wallet.depositApplied("D1", rs("10")),
            "DEPOSIT_APPLY:D1",
            "Dr SECURITY_DEPOSIT 10.00; Cr SELLER_RECEIVABLE 10.00"),
        row(
            () -> wallet.subscription("2026-04", FAR),
            "SUB:" + ACME.text() + ":2026-04",
            "Dr SELLER_WALLET 118.00; Cr SUBSCRIPTION_REVENUE 100.00; Cr GST_OUTPUT_IGST 18.00"),
        row(
            () -> wallet.writtenOff(2, rs("3")),
            "WRITEOFF:" + ACME.text() + ":2",
            "Dr BAD_DEBT 3.00; Cr SELLER_RECEIVABLE 3.00"),
        row(
            () -> wallet.adjusted("A1", rs("4"), "goodwill"),
            "ADJ:A1",
            "Dr ADJUSTMENTS 4.00; Cr SELLER_WALLET 4.00"),
        row(
            () -> wallet.adjusted("A2", rs("-4"), "error"),
            "ADJ:A2",
            "Dr SELLER_WALLET 4.00; Cr ADJUSTMENTS 4.00"));
  }

  static Stream<Arguments> weightNotesAndClaims() {
    var weight = new WeightPostings(ACME, DAY);
    var notes = new NotePostings(ACME, DAY);
    var claims = new ClaimPostings(ACME, DAY);
    return Stream.of(
        row(
            () -> weight.held("W1", SHORT),
            "WHOLD:W1",
            "Dr SELLER_WALLET 100.00; Dr SELLER_RECEIVABLE 18.00; Cr WALLET_HOLDS 118.00"),
        row(
            () -> weight.captured("W1", FAR),
            "WCAPTURE:W1",
            "Dr WALLET_HOLDS 118.00; Cr WEIGHT_ADJ_REVENUE 100.00; Cr GST_OUTPUT_IGST 18.00"),
        row(
            () -> weight.released("W1", rs("118")),
            "WRELEASE:W1",
            "Dr WALLET_HOLDS 118.00; Cr SELLER_WALLET 118.00"),
        row(
            () -> notes.credited("C1", FAR),
            "CN:C1",
            "Dr SALES_RETURNS 100.00; Dr GST_OUTPUT_IGST 18.00; Cr SELLER_WALLET 118.00"),
        row(
            () -> notes.debited("D1", AccountName.RTO_REVENUE, NEAR, SHORT),
            "DN:D1",
            "Dr SELLER_WALLET 100.00; Dr SELLER_RECEIVABLE 18.00",
            "Cr RTO_REVENUE 100.00; Cr GST_OUTPUT_CGST 9.00; Cr GST_OUTPUT_SGST 9.00"),
        row(
            () -> claims.paid("L1", "delhivery", rs("2000"), rs("2450")),
            "CLAIM:L1",
            "Dr CLAIMS_RECEIVABLE/delhivery 2000.00; Dr CLAIMS_EXPENSE 450.00; Cr SELLER_WALLET"
                + " 2450.00"),
        row(
            () -> claims.paid("L1", "delhivery", Money.ZERO, rs("9")),
            "CLAIM:L1",
            "Dr CLAIMS_EXPENSE 9.00; Cr SELLER_WALLET 9.00"),
        row(
            () -> claims.paidToBank("L1", "digit", rs("18499")),
            "CLAIM:L1",
            "Dr CLAIMS_RECEIVABLE/digit 18499.00; Cr PAYOUT_CLEARING 18499.00"),
        row(
            () -> claims.takenBack("L1", "delhivery", rs("90"), SHORT),
            "CLAIMBACK:L1",
            "Dr SELLER_WALLET 100.00; Dr SELLER_RECEIVABLE 18.00",
            "Cr CLAIMS_RECEIVABLE/delhivery 90.00; Cr CLAIMS_EXPENSE 28.00"));
  }

  static Stream<Arguments> cashOnDelivery() {
    var cod = new CodPostings(ACME, DAY);
    var out = new PayoutPostings(ACME, DAY);
    return Stream.of(
        row(
            () -> cod.collected("S1", "dtdc", rs("9")),
            "CODCOLLECT:S1",
            "Dr COD_CLEARING/dtdc 9.00; Cr COD_PAYABLE 9.00"),
        row(
            () -> cod.shortBySeller("S1", "dtdc", rs("9")),
            "CODSHORT_SELLER:S1",
            "Dr COD_PAYABLE 9.00; Cr COD_CLEARING/dtdc 9.00"),
        row(
            () -> cod.earlyFee("S1", FAR),
            "EARLYCOD:S1",
            "Dr COD_PAYABLE 118.00; Cr EARLY_COD_REVENUE 100.00; Cr GST_OUTPUT_IGST 18.00"),
        row(
            () -> cod.remitted("B1", rs("9")),
            "REMIT:B1",
            "Dr COD_PAYABLE 9.00; Cr PAYOUT_CLEARING 9.00"),
        row(
            () -> cod.toWallet("B1", rs("9")),
            "REMIT:B1:WALLET",
            "Dr COD_PAYABLE 9.00; Cr SELLER_WALLET 9.00"),
        row(
            () -> cod.toDues("B1", rs("9")),
            "REMIT:B1:DUES",
            "Dr COD_PAYABLE 9.00; Cr SELLER_RECEIVABLE 9.00"),
        row(
            () -> cod.payoutFailed("B1", 2, rs("9")),
            "PAYFAIL:B1:2",
            "Dr PAYOUT_CLEARING 9.00; Cr COD_PAYABLE 9.00"),
        row(
            () -> cod.reversed("S1", "dtdc", rs("50"), SHORT),
            "CODREV:S1",
            "Dr COD_PAYABLE 50.00; Dr SELLER_WALLET 100.00; Dr SELLER_RECEIVABLE 18.00",
            "Cr COD_CLEARING/dtdc 168.00"),
        row(
            () -> out.withdrawn("W1", rs("9")),
            "WDR:W1",
            "Dr SELLER_WALLET 9.00; Cr PAYOUT_CLEARING 9.00"),
        row(() -> out.paid("W1", rs("9")), "UTR:W1", "Dr PAYOUT_CLEARING 9.00; Cr BANK 9.00"),
        row(
            () -> out.withdrawalFailed("W1", 1, rs("9")),
            "PAYFAIL:W1:1",
            "Dr PAYOUT_CLEARING 9.00; Cr SELLER_WALLET 9.00"),
        row(
            () -> out.returned("W1", 1, rs("9")),
            "UTRBACK:W1:1",
            "Dr BANK 9.00; Cr PAYOUT_CLEARING 9.00"));
  }

  static Stream<Arguments> platform() {
    var couriers = new CourierPostings(DAY);
    var own = new PlatformPostings(DAY);
    return Stream.of(
        row(
            () -> couriers.truedUp("dtdc", "I1", "AWB1", "RTO", rs("3")),
            "CINV:I1:AWB1:RTO",
            "Dr FREIGHT_COST 3.00; Cr COURIER_PAYABLE/dtdc 3.00"),
        row(
            () -> couriers.truedUp("dtdc", "I1", "AWB1", "RTO", rs("-3")),
            "CINV:I1:AWB1:RTO",
            "Dr COURIER_PAYABLE/dtdc 3.00; Cr FREIGHT_COST 3.00"),
        row(
            () -> couriers.inputTax("dtdc", "I1", rs("3")),
            "CINV:I1:GST",
            "Dr GST_INPUT 3.00; Cr COURIER_PAYABLE/dtdc 3.00"),
        row(
            () -> couriers.paid("dtdc", "P1", rs("30"), rs("10")),
            "CPAY:P1",
            "Dr COURIER_PAYABLE/dtdc 30.00; Cr CLAIMS_RECEIVABLE/dtdc 10.00; Cr BANK 20.00"),
        row(
            () -> couriers.paid("dtdc", "P1", rs("10"), rs("30")),
            "CPAY:P1",
            "Dr COURIER_PAYABLE/dtdc 10.00; Dr BANK 20.00; Cr CLAIMS_RECEIVABLE/dtdc 30.00"),
        row(
            () -> couriers.codRemitted("dtdc", "M1", rs("3")),
            "CODREMIT:M1",
            "Dr BANK 3.00; Cr COD_CLEARING/dtdc 3.00"),
        row(
            () -> couriers.codNetted("dtdc", "M1", rs("3")),
            "CODNET:M1",
            "Dr COURIER_PAYABLE/dtdc 3.00; Cr COD_CLEARING/dtdc 3.00"),
        row(
            () -> couriers.codShort("dtdc", "S1", rs("3")),
            "CODSHORT:S1",
            "Dr CLAIMS_EXPENSE 3.00; Cr COD_CLEARING/dtdc 3.00"),
        row(
            () -> couriers.claimRecovered("digit", "L1", rs("3")),
            "CLAIMREC:L1",
            "Dr BANK 3.00; Cr CLAIMS_RECEIVABLE/digit 3.00"),
        row(
            () -> couriers.claimSetOff("dtdc", "L1", rs("3")),
            "CLAIMREC:L1",
            "Dr COURIER_PAYABLE/dtdc 3.00; Cr CLAIMS_RECEIVABLE/dtdc 3.00"),
        row(
            () -> couriers.claimWrittenOff("dtdc", "L1", rs("3")),
            "CLAIMWO:L1",
            "Dr CLAIMS_EXPENSE 3.00; Cr CLAIMS_RECEIVABLE/dtdc 3.00"),
        row(
            () -> own.gatewaySettled("paytm", "T1", rs("3")),
            "PGSETTLE:T1",
            "Dr BANK 3.00; Cr PG_CLEARING/paytm 3.00"),
        row(
            () -> own.gatewaySettled("paytm", "T1", rs("-3")),
            "PGSETTLE:T1",
            "Dr PG_CLEARING/paytm 3.00; Cr BANK 3.00"),
        row(
            () -> own.commission("SP1", APRIL, rs("100")),
            "COMM:SP1:2026-04",
            "Dr COMMISSION_EXPENSE 100.00; Cr COMMISSION_PAYABLE/SP1 100.00"),
        row(
            () -> own.commissionPaid("SP1", APRIL, rs("100"), rs("2")),
            "COMMPAY:SP1:2026-04",
            "Dr COMMISSION_PAYABLE/SP1 100.00; Cr TDS_PAYABLE 2.00; Cr BANK 98.00"),
        row(
            () -> own.commissionReversed("SP1", "C1", rs("5")),
            "COMMREV:C1",
            "Dr COMMISSION_PAYABLE/SP1 5.00; Cr COMMISSION_EXPENSE 5.00"),
        row(
            () -> own.gstPaid(APRIL, new Taxed(Money.ZERO, rs("9"), rs("9"), rs("18")), rs("6")),
            "GSTPAY:2026-04",
            "Dr GST_OUTPUT_CGST 9.00; Dr GST_OUTPUT_SGST 9.00; Dr GST_OUTPUT_IGST 18.00",
            "Cr GST_INPUT 6.00; Cr BANK 30.00"),
        row(
            () -> own.tdsPaid(APRIL, rs("2")),
            "TDSPAY:2026-04",
            "Dr TDS_PAYABLE 2.00; Cr BANK 2.00"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({
    "shipments",
    "paymentsAndWallet",
    "weightNotesAndClaims",
    "cashOnDelivery",
    "platform"
  })
  void given_an_event_when_posted_then_key_and_legs_are_the_tables(
      String key, Supplier<JournalEntry> posting, String expected) {
    var entry = posting.get();
    assertThat(shown(entry)).isEqualTo(expected);
    assertThat(entry.on()).isEqualTo(DAY);
    assertThat(entry.event()).isNotBlank();
    // The account of a company is this company's.
    assertThat(entry.legs())
        .filteredOn(leg -> leg.account().name().owner() == AccountName.Owner.COMPANY)
        .allMatch(leg -> leg.account().owner().equals(ACME.text()));
  }

  private static String shown(JournalEntry entry) {
    var debits = side(entry, 1);
    var credits = side(entry, -1);
    return entry.businessKey()
        + "; "
        + String.join("; ", debits)
        + "; "
        + String.join("; ", credits);
  }

  private static List<String> side(JournalEntry entry, int sign) {
    return entry.legs().stream()
        .filter(leg -> Long.signum(leg.amount().paise()) == sign)
        .map(
            leg ->
                (sign > 0 ? "Dr " : "Cr ")
                    + name(leg.account())
                    + " "
                    + java.math.BigDecimal.valueOf(Math.abs(leg.amount().paise()), 2)
                        .toPlainString())
        .collect(Collectors.toList());
  }

  private static String name(Account account) {
    boolean plain = account.owner().isEmpty() || account.owner().equals(ACME.text());
    return plain ? account.name().name() : account.name() + "/" + account.owner();
  }
}
