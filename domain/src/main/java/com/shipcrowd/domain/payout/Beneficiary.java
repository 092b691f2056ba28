package com.shipcrowd.domain.payout;

/// Whom a bank pays.
///
/// @param name of the account's holder, as the seller entered it
public record Beneficiary(String name, AccountNumber account, Ifsc ifsc) {}
