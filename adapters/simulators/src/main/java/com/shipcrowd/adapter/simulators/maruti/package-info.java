/// Shree Maruti's Innofulfill gateway played: a login, orders that get their number at once and are listed by reference or
/// number, cancels by order, labels, prices, lanes, tracking in UTC and signed pushes. Known from docs.innofulfill.com as
/// quoted by client code, read in mid-2026.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.maruti;
