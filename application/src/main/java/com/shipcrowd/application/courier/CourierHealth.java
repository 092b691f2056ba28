package com.shipcrowd.application.courier;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How one account does, over all nodes.
///
/// @param isEnabled false when the courier is off by default and the account was not switched on
/// @param isDown a breaker of some node is open, that for prices excepted
/// @param capabilities what the courier can do through its API, by name; empty when no adapter speaks to it
/// @param proof how a push proves itself, empty when the courier pushes nothing
/// @param isProofWeak whether whoever sees one push, or its address, could make others
/// @param tokenAgeSeconds of the oldest login token any node uses; null without one
public record CourierHealth(
    AccountEntry account,
    boolean isEnabled,
    boolean isDown,
    Set<String> capabilities,
    String proof,
    boolean isProofWeak,
    @Nullable Long tokenAgeSeconds,
    List<Operation> operations) {

  /// One operation; counts are sums over nodes, latencies those of the slowest node.
  ///
  /// @param successBp calls with a useful answer in basis points of all, null without calls
  /// @param lastErrorAt null for none
  public record Operation(
      String name,
      long calls,
      long failures,
      long heldBack,
      @Nullable Integer successBp,
      long p50Ms,
      long p99Ms,
      String lastError,
      @Nullable Instant lastErrorAt,
      List<Breaker> breakers) {}

  /// The breaker of one node.
  ///
  /// @param pausedUntil null when the courier asked for no pause
  public record Breaker(String node, String state, @Nullable Instant pausedUntil, Instant seenAt) {}
}
