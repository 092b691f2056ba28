package com.shipcrowd.application;

import com.shipcrowd.domain.company.CompanyId;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A sandbox company's own clock, in force on the thread that works for it. `Clock` adds what it is ahead; a walled scope
/// also keeps work over all companies to this one, so that a timer may run early for it alone. See the decision
/// `sandboxes-have-their-own-time`.
public final class OwnTime {
  private static final ThreadLocal<@Nullable Scope> CURRENT = new ThreadLocal<>();

  private OwnTime() {}

  /// @param ahead zero or more
  /// @param walled whether work over all companies sees this one only
  public record Scope(CompanyId company, Duration ahead, boolean walled) {}

  /// What is in force on this thread, null for the platform's time.
  public static @Nullable Scope current() {
    return CURRENT.get();
  }

  /// How far this thread is ahead of the platform.
  public static Duration ahead() {
    var scope = CURRENT.get();
    return scope == null ? Duration.ZERO : scope.ahead;
  }

  /// Puts a scope in force, or none, and answers what was in force before.
  public static @Nullable Scope enter(@Nullable Scope scope) {
    var before = CURRENT.get();
    if (scope == null) CURRENT.remove();
    else CURRENT.set(scope);
    return before;
  }

  /// Works inside a scope.
  public static <T> T in(Scope scope, Supplier<T> work) {
    var before = enter(scope);
    try {
      return work.get();
    } finally {
      enter(before);
    }
  }
}
