/// A seller's prepaid money: opening a wallet, topping it up, reading its statement.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.wallet;
