package com.shipcrowd.domain.claim;

import com.shipcrowd.domain.money.BasisPoints;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.ratecard.ChargeHead;
import com.shipcrowd.domain.shipment.ShipmentFacts;
import java.util.List;

/// What a lost or damaged consignment is compensated with. Source: money.md section 3, rules behind the amounts.
///
/// @param amount for the seller, zero when nothing is due
/// @param share of it that the payer bears
/// @param payer the courier, or `INSURER`
/// @param why nothing is due, empty otherwise
public record Compensation(boolean insured, Money amount, Money share, String payer, String why) {
  /// Most that is paid without insurance, on the way there and back.
  public static final Money MOST_FORWARD = new Money(5_000_00);

  /// Most that is paid without insurance for what comes back from a buyer.
  public static final Money MOST_REVERSE = new Money(2_000_00);

  /// What couriers' contracts pay when they say nothing else.
  public static final Money USUAL_SHARE = new Money(2_000_00);

  /// Who pays insured claims.
  public static final String INSURER = "INSURER";

  /// Goods worth more travel with an e-way bill and an invoice. Source: gst.md, e-way bill.
  static final Money PAPERS_ABOVE = new Money(50_000_00);

  private static final BasisPoints HALF = new BasisPoints(5_000);

  // Live animals and plants, securities and bank notes, glass, jewellery and coins.
  private static final List<String> EXCLUDED =
      List.of("01", "06", "4907", "70", "7113", "7114", "7115", "7116", "7117", "7118");

  /// By the facts of the booking.
  ///
  /// @param contract what the courier's contract pays at most
  public static Compensation of(ShipmentFacts facts, String courier, Money contract) {
    boolean insured = isInsured(facts);
    var payer = insured ? INSURER : courier;
    var declared = facts.declaredValue();
    var why = why(facts);
    if (!why.isEmpty()) return new Compensation(insured, Money.ZERO, Money.ZERO, payer, why);
    if (insured) return new Compensation(true, declared, declared, payer, "");
    var amount =
        isReverse(facts) ? HALF.of(declared).min(MOST_REVERSE) : declared.min(MOST_FORWARD);
    return new Compensation(false, amount, contract.min(amount), payer, "");
  }

  private static boolean isInsured(ShipmentFacts facts) {
    return has(facts, ChargeHead.INSURANCE);
  }

  private static boolean isReverse(ShipmentFacts facts) {
    return has(facts, ChargeHead.REVERSE_FREIGHT);
  }

  private static boolean has(ShipmentFacts facts, ChargeHead head) {
    return facts.charges().stream().anyMatch(line -> line.head() == head);
  }

  private static String why(ShipmentFacts facts) {
    if (!facts.declaredValue().isPositive()) return "no value was declared";
    if (facts.declaredValue().isMoreThan(PAPERS_ABOVE)) {
      if (facts.ewayBill().isEmpty()) return "the e-way bill is missing";
      if (facts.invoiceNumber().isEmpty()) return "the invoice is missing";
    }
    boolean excluded =
        facts.goods().stream().anyMatch(good -> EXCLUDED.stream().anyMatch(good.hsn()::startsWith));
    return excluded ? "goods that are excluded: glass, valuables or live things" : "";
  }
}
