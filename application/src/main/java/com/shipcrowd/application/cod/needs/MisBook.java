package com.shipcrowd.application.cod.needs;

import com.shipcrowd.application.cod.ReconcileCod.Line;
import com.shipcrowd.application.cod.ReconcileCod.Mis;
import com.shipcrowd.domain.cod.MisId;
import com.shipcrowd.domain.cod.MisResult;
import com.shipcrowd.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Couriers' lists, and what came to the bank. All calls join the surrounding unit of work over all companies.
public interface MisBook {
  Optional<Mis> find(MisId id);

  /// The same, nobody else changing it until the unit ends.
  Optional<Mis> locked(MisId id);

  Optional<Mis> byNumber(String courier, String number);

  void add(Mis mis, List<Line> lines);

  /// Newest first.
  List<Mis> page(@Nullable UUID before, int most);

  /// In the order of the file.
  ///
  /// @param result only these, null for all
  List<Line> lines(MisId id, @Nullable MisResult result, int after, int most);

  /// Results of lines, and whether their money counts.
  void judge(MisId id, List<Line> lines);

  /// It balanced and was posted.
  void posted(MisId id, Instant at);

  /// What posted lists say of transfers; those that none names are absent.
  Map<String, Money> posted(Collection<String> utrs);

  /// What the bank says of transfers; those it has not heard of are absent.
  Map<String, Money> credits(Collection<String> utrs);

  /// States a transfer; another amount replaces the one before.
  void credit(String utr, Money amount, LocalDate valueOn, String actor, Instant at);

  /// Lists that wait for any of the transfers, in the order of their ids.
  List<MisId> waitingFor(Collection<String> utrs);

  /// Until the unit ends nobody else takes a list in or states a transfer: neither may miss the other.
  void oneAtATime();
}
