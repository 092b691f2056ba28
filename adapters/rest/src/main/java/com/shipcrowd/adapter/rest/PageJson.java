package com.shipcrowd.adapter.rest;

import com.shipcrowd.domain.Id;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param nextAfter the `after` of the next page, null on the last one
public record PageJson<T>(List<T> data, @Nullable String nextAfter) {
  /// Makes a page out of rows asked for with {@link Paging#fetch()}.
  ///
  /// @param id what the list is ordered by
  public static <R, T> PageJson<T> of(
      Paging paging, List<R> rows, Function<R, ? extends Id> id, Function<R, T> json) {
    boolean more = rows.size() > paging.limit();
    var shown = more ? rows.subList(0, paging.limit()) : rows;
    return new PageJson<>(
        shown.stream().map(json).toList(),
        more ? Paging.cursor(id.apply(shown.getLast()).value()) : null);
  }
}
