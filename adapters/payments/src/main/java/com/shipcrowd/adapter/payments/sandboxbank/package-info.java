/// The sandbox bank: play money for sandbox companies, and for installations that have no payout provider. It is part of
/// the product, as the sandbox courier is, so that anybody can try withdrawals and remittances.
///
/// There is no document but this package, version 1. It pays at the second look and remembers what it was told, so a
/// transfer told twice is done once. The last four characters of the account number decide what happens:
///
/// | ends in | what happens |
/// | --- | --- |
/// | `0000` | the account does not exist: the check fails |
/// | `1111` | refused for good: `beneficiary_account_invalid` |
/// | `2222` | the first attempt fails with `beneficiary_bank_offline`, the second is paid |
/// | `3333` | no answer to the order, which arrived all the same |
/// | `4444` | no answer to the first hearing of the order, which never arrived |
/// | `5555` | underway for ever |
/// | `6666` | paid, and sent back when somebody looks the next time |
///
/// A holder whose name contains `MISMATCH` has an account of somebody else's name.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.payments.sandboxbank;
