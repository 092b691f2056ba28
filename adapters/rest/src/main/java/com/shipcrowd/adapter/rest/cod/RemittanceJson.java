package com.shipcrowd.adapter.rest.cod;

import com.shipcrowd.domain.cod.Remittance;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A batch as shown; `net_paise` is the cash less all else.
record RemittanceJson(
    String id,
    String number,
    LocalDate payOn,
    String status,
    String currency,
    long codPaise,
    long earlyFeePaise,
    long earlyFeeTaxPaise,
    long reversalPaise,
    long duesPaise,
    long toWalletPaise,
    long netPaise,
    @Nullable String utr,
    @Nullable String note,
    Instant createdAt) {
  static RemittanceJson of(Remittance b) {
    var sum = b.sum();
    return new RemittanceJson(
        b.id().text(),
        b.number(),
        b.payOn(),
        b.state().name(),
        "INR",
        sum.cod().paise(),
        sum.fee().paise(),
        sum.feeTax().paise(),
        sum.reversals().paise(),
        sum.dues().paise(),
        sum.wallet().paise(),
        sum.net().paise(),
        b.utr(),
        b.note().isEmpty() ? null : b.note(),
        b.createdAt());
  }
}
