package com.shipcrowd.adapter.calls;

import java.time.Duration;
import java.util.Optional;

/// How one operation of one account stands on this node. Counts and latencies cover the last five minutes.
///
/// @param breaker `CLOSED`, `OPEN` or `HALF_OPEN`
/// @param calls that left this machine or tried to
/// @param failures those without a useful answer: no connection, silence, status 429 and from 500 on
/// @param heldBack calls we did not make: breaker open, told to wait, too many at once
/// @param underway how many wait for an answer right now
/// @param p50Ms half of the calls were answered within so many milliseconds; 0 without calls
/// @param p99Ms nearly all were
/// @param lastError the latest failure since the start, empty for none; no secrets, no personal data
/// @param lastErrorAge how long ago that was, empty for none
/// @param pause how much longer the partner wants no call, zero for not at all
public record Standing(
    String account,
    String operation,
    String breaker,
    long calls,
    long failures,
    long heldBack,
    int underway,
    long p50Ms,
    long p99Ms,
    String lastError,
    Optional<Duration> lastErrorAge,
    Duration pause) {}
