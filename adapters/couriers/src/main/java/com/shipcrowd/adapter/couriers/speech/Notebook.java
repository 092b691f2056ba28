package com.shipcrowd.adapter.couriers.speech;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What couriers told us once and will be asked for again: the link of a label, their own number of an order. It holds
/// the latest ones of this process only, so whoever reads it must have another way, or be able to do without.
public final class Notebook {
  private final int most;
  private final Map<String, String> notes = new LinkedHashMap<>();

  /// @param most how many notes are kept; the oldest go first
  public Notebook(int most) {
    this.most = most;
  }

  /// Writes a note; an empty one is none.
  public synchronized void write(String about, String note) {
    if (note.isEmpty()) return;
    notes.remove(about);
    notes.put(about, note);
    if (notes.size() > most) notes.remove(notes.keySet().iterator().next());
  }

  /// A note, if it is still there.
  public synchronized Optional<String> read(String about) {
    return Optional.ofNullable(notes.get(about));
  }
}
