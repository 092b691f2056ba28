/// Wallet, statement and top-ups.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest.wallet;
