/// The books, for finance staff: closed months, balances of all accounts, the proof.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.ledger;
