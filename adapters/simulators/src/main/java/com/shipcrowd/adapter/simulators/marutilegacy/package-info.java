/// Shree Maruti's first API (Delcaper) played: a login, orders under our own number, cancels by it, labels, prices, lanes
/// and tracking by AWB alone, failures inside HTTP 200. Known from client code read in mid-2026.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.marutilegacy;
