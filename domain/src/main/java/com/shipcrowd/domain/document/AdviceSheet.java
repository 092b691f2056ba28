package com.shipcrowd.domain.document;

import com.shipcrowd.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A remittance advice on paper. Source: documents.md section 8.
///
/// @param number `CR-{yyyyMMdd}-{seq}`
/// @param holder of the account, empty before a payout was decided; so are the next two
/// @param utr the bank's number, empty before it paid
/// @param reversals false deliveries that this batch pays for
/// @param net what goes to the bank: the cash less all else
/// @param madeAt when the batch was made
public record AdviceSheet(
    String number,
    String company,
    LocalDate payOn,
    String state,
    String holder,
    String lastFour,
    String ifsc,
    String utr,
    List<Row> rows,
    Money cod,
    Money fee,
    Money feeTax,
    Money reversals,
    Money dues,
    Money wallet,
    Money net,
    Instant madeAt) {
  /// One parcel.
  ///
  /// @param plan empty for the standard one
  public record Row(
      String awb,
      String orderNumber,
      String courier,
      @Nullable LocalDate deliveredOn,
      Money cod,
      String plan,
      Money fee,
      Money tax) {
    /// What is left of it.
    public Money net() {
      return cod.minus(fee).minus(tax);
    }
  }
}
