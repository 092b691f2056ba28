/// Where wallets are kept.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.wallet.needs;
