package com.shipcrowd.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.ChargeHead;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceRulesTest {
  private static final Party SUPPLIER =
      new Party("Shipcrowd", "Plot 18, Gurugram 122001", State.HR, "06AAACS1234K1ZL", "", "");
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);

  @ParameterizedTest
  @CsvSource({
    "01AMBPG7773M002, 2022, INV, 68fb4fab44aee99fb23292478c4bd838e664837c9f1b04e3d9134ffed0b40b60, g2qxhY",
    "02AMBPG7773M002, 2023, INV, 2ecc42a8e81dcbbb56923e4bd046c861ce7374060bd31875ce35447e922c9399, 9sQ5E2"
  })
  void given_the_portals_own_examples_when_hashed_as_they_are_then_the_numbers_are_theirs(
      String gstin, int year, String type, String hash, String number) {
    var label = year + "-" + String.valueOf(year + 1).substring(2);

    assertThat(Irn.hashed(gstin + label + type + number).text()).isEqualTo(hash);
  }

  @Test
  void given_our_numbers_when_hashed_then_lower_case_counts_as_upper() {
    var year = new FinancialYear(2026);

    assertThat(Irn.of("27AABCS4321Q1Z2", year, "INV", "sc/2627/000123").text())
        .isEqualTo("f5eff5fcc497428d4217d802149d6f77364cf7f77a6497c93cc2f01ae5afee6b");
    assertThat(Irn.of("27AABCS4321Q1Z2", year, "CRN", "SCN/2627/00007").text())
        .isEqualTo("f43d4dbc5dd5f52b2acba2b6336af59e809dc1a5dbffed3640ff66018289d730");
  }

  @Test
  void given_a_week_over_the_months_end_when_cut_then_each_piece_lies_in_its_month() {
    var week = BillingPeriod.week(LocalDate.of(2026, 7, 2));

    assertThat(week.byMonth())
        .containsExactly(
            new BillingPeriod(LocalDate.of(2026, 6, 29), LocalDate.of(2026, 6, 30)),
            new BillingPeriod(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 5)));
    assertThat(BillingPeriod.lastOver(BillingCadence.WEEKLY, LocalDate.of(2026, 7, 6)))
        .isEqualTo(week);
    assertThat(BillingPeriod.lastOver(BillingCadence.MONTHLY, LocalDate.of(2026, 7, 6)))
        .isEqualTo(BillingPeriod.month(YearMonth.of(2026, 6)));
  }

  @Test
  void given_march_when_billed_in_april_then_the_paper_belongs_to_the_old_year() {
    var march = BillingPeriod.month(YearMonth.of(2026, 3));

    var dated = march.documentDay(LocalDate.of(2026, 4, 1));

    assertThat(dated).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(FinancialYear.of(dated).label()).isEqualTo("25-26");
    assertThat(march.documentDay(LocalDate.of(2026, 3, 9))).isEqualTo(LocalDate.of(2026, 3, 9));
  }

  private static Invoice draft(long taxable, long tax) {
    return new Invoice(
        new InvoiceId(new UUID(0, 1)),
        new CompanyId(new UUID(0, 2)),
        null,
        InvoiceStatus.DRAFT,
        null,
        LocalDate.of(2026, 4, 1),
        LocalDate.of(2026, 4, 30),
        State.DL,
        igst(taxable, tax),
        SUPPLIER,
        SUPPLIER,
        "",
        null,
        Money.ZERO,
        Money.ZERO);
  }

  private static Taxed igst(long taxable, long tax) {
    return new Taxed(new Money(taxable), Money.ZERO, Money.ZERO, new Money(tax));
  }

  private static Invoice postpaid() {
    return draft(78495, 14129)
        .issued(
            "SC/26-27/000001",
            LocalDate.of(2026, 4, 30),
            TODAY,
            new BillingTerms(BillingCadence.MONTHLY, true, 7));
  }

  @Test
  void given_prepaid_when_issued_then_the_wallet_has_paid() {
    var invoice = draft(78495, 14129).issued("SC/26-27/000001", TODAY, TODAY, BillingTerms.USUAL);

    assertThat(invoice.status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(invoice.outstanding()).isEqualTo(Money.ZERO);
    assertThat(invoice.dueOn()).isNull();
    assertThatThrownBy(() -> invoice.takes(new Money(1))).isInstanceOf(WrongInvoiceMoment.class);
    assertThatThrownBy(invoice::discarded).isInstanceOf(WrongInvoiceMoment.class);
    assertThatThrownBy(() -> invoice.adjusted(Taxed.NOTHING, "x"))
        .isInstanceOf(InvoiceIssued.class);
  }

  @Test
  void given_postpaid_when_paid_by_and_by_then_it_takes_what_is_open_and_no_more() {
    var invoice = postpaid();
    assertThat(invoice.dueOn()).isEqualTo(LocalDate.of(2026, 5, 8));
    assertThat(invoice.outstanding()).isEqualTo(new Money(92624));

    var part = invoice.paidBy(invoice.takes(new Money(624)));
    assertThat(part.status()).isEqualTo(InvoiceStatus.PARTIALLY_PAID);
    var late = part.overdue();
    assertThat(late.paidBy(late.takes(new Money(1000))).status()).isEqualTo(InvoiceStatus.OVERDUE);
    assertThat(late.takes(new Money(100_000))).isEqualTo(new Money(92000));
    assertThat(late.paidBy(new Money(92000)).status()).isEqualTo(InvoiceStatus.PAID);
  }

  @Test
  void given_credit_notes_when_they_cover_the_rest_or_all_then_it_is_paid_or_credited() {
    var part = postpaid().paidBy(new Money(90000));

    assertThat(part.creditedBy(new Money(2624)).status()).isEqualTo(InvoiceStatus.PAID);
    assertThat(part.creditedBy(new Money(2623)).status()).isEqualTo(InvoiceStatus.PARTIALLY_PAID);
    assertThat(postpaid().creditedBy(new Money(92624)).status()).isEqualTo(InvoiceStatus.CREDITED);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, false",
    "1, 1, false",
    "2, 1, false",
    "3, 2, false",
    "6, 2, false",
    "7, 3, true",
    "40, 3, true"
  })
  void given_days_late_when_counted_then_reminders_and_the_block_follow(
      int days, int due, boolean blocks) {
    var dueOn = LocalDate.of(2026, 5, 8);

    assertThat(Reminders.dueBy(dueOn, dueOn.plusDays(days))).isEqualTo(due);
    assertThat(Reminders.blocks(dueOn, dueOn.plusDays(days))).isEqualTo(blocks);
    assertThat(Reminders.next(dueOn, 2)).isEqualTo(dueOn.plusDays(7));
    assertThat(Reminders.next(dueOn, 3)).isNull();
  }

  private static Charge charge(Taxed credited) {
    return new Charge(
        new ChargeId(new UUID(0, 3)),
        new CompanyId(new UUID(0, 2)),
        ChargeHead.FREIGHT,
        State.DL,
        igst(10001, 1800),
        credited,
        null,
        LocalDate.of(2026, 4, 20));
  }

  @Test
  void given_a_charge_when_credited_in_parts_then_the_parts_are_the_whole_to_the_paisa() {
    var first = charge(Taxed.NOTHING).part(new Money(4000));
    assertThat(first).isEqualTo(igst(4000, 720));

    assertThat(charge(first).part(new Money(6001))).isEqualTo(igst(6001, 1080));
    assertThatThrownBy(() -> charge(first).part(new Money(6002)))
        .isInstanceOf(CreditAboveCharge.class);
    assertThatThrownBy(() -> charge(first).part(Money.ZERO)).isInstanceOf(CreditAboveCharge.class);
    assertThat(charge(first).taxDeadline()).isEqualTo(LocalDate.of(2027, 11, 30));
  }

  private static TaxDocument document(
      TaxDocument.Kind kind, String gstin, State place, Taxed amounts, boolean large) {
    return new TaxDocument(
        kind, "N", TODAY, "06AAACS1234K1ZL", gstin, "Somebody", place, amounts, large, "");
  }

  @Test
  void given_documents_when_sorted_then_each_is_in_one_table_and_their_sum_is_the_month() {
    var sorted =
        OutwardSupplies.of(
            List.of(
                document(
                    TaxDocument.Kind.INVOICE,
                    "07AABCU9603R1ZP",
                    State.DL,
                    igst(25581, 4605),
                    false),
                document(
                    TaxDocument.Kind.CREDIT_NOTE,
                    "07AABCU9603R1ZP",
                    State.DL,
                    igst(4237, 763),
                    false),
                document(TaxDocument.Kind.INVOICE, "", State.KA, igst(1000, 180), false),
                document(TaxDocument.Kind.CREDIT_NOTE, "", State.KA, igst(400, 72), false),
                document(TaxDocument.Kind.INVOICE, "", State.MH, igst(10_000_000, 1_800_000), true),
                document(TaxDocument.Kind.CREDIT_NOTE, "", State.MH, igst(100, 18), true)));

    assertThat(sorted.b2b()).containsOnlyKeys("07AABCU9603R1ZP");
    assertThat(sorted.cdnr()).containsOnlyKeys("07AABCU9603R1ZP");
    assertThat(sorted.b2cs()).containsOnlyKeys(State.KA).containsValue(igst(600, 108));
    assertThat(sorted.b2cl()).containsOnlyKeys(State.MH);
    assertThat(sorted.cdnur()).hasSize(1);
    assertThat(sorted.total())
        .isEqualTo(igst(25581 - 4237 + 600 + 10_000_000 - 100, 4605 - 763 + 108 + 1_800_000 - 18));
  }
}
