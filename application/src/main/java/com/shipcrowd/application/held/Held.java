package com.shipcrowd.application.held;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One immutable thing compiled from the database. Reading it is a field read; it is replaced as a whole, so a reader
/// never sees half a change. `KeepFresh` replaces it when its topic is announced.
///
/// @param <T> immutable and safe to share
public final class Held<T> implements Supplier<T> {
  private final String topic;
  private final Function<@Nullable T, T> load;
  private final List<Held<?>> dependents = new ArrayList<>();
  private volatile @Nullable T present;

  /// @param topic whose announcements replace it, see `Announcements`
  /// @param load makes a new one, in units of work of its own; is given the present one, null at first, to take over
  ///   what has not changed
  public Held(String topic, Function<@Nullable T, T> load) {
    this.topic = topic;
    this.load = load;
  }

  /// The same, built out of another held thing: whenever that one is replaced this one is too.
  public Held(String topic, Held<?> from, Function<@Nullable T, T> load) {
    this(topic, load);
    from.dependents.add(this);
  }

  /// The present one; loads it when nobody has asked before.
  @Override
  public T get() {
    var there = present;
    return there != null ? there : first();
  }

  /// Replaces it, and then what is built out of it. The old one stays when loading fails.
  public synchronized void reload() {
    present = load.apply(present);
    dependents.forEach(Held::reload);
  }

  boolean isLoaded() {
    return present != null;
  }

  String topic() {
    return topic;
  }

  private synchronized T first() {
    var there = present;
    if (there != null) return there;
    var made = load.apply(null);
    present = made;
    return made;
  }
}
