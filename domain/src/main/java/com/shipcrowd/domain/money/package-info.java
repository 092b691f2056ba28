/// Rupees in whole paise and rates in basis points, with the one rounding rule of the house.\n/// Who owes whom lives in `ledger`; what things cost lives in `ratecard`.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.domain.money;
