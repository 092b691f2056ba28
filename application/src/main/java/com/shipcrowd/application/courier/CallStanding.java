package com.shipcrowd.application.courier;

import com.shipcrowd.domain.courier.CourierAccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How one operation of one account went on one node during the last five minutes.
///
/// @param breaker `CLOSED`, `OPEN` or `HALF_OPEN`
/// @param heldBack calls that were not made: breaker open, told to wait, too many at once
/// @param underway how many wait for an answer
/// @param lastError empty for none; no secrets, no personal data
/// @param pausedUntil the courier wants no call before then; null for no pause
/// @param tokenAgeSeconds how old the account's login token is on this node; null without one
public record CallStanding(
    CourierAccountId account,
    String operation,
    String breaker,
    long calls,
    long failures,
    long heldBack,
    int underway,
    long p50Ms,
    long p99Ms,
    String lastError,
    @Nullable Instant lastErrorAt,
    @Nullable Instant pausedUntil,
    @Nullable Long tokenAgeSeconds) {}
