package com.shipcrowd.adapter.couriers.ecomexpress;

import com.shipcrowd.application.courier.needs.CourierAccount;
import com.shipcrowd.application.courier.needs.WaybillPool;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.shipment.Awb;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/// Numbers of one account, a pool for each kind: a number of one kind is refused for a parcel of another.
///
/// Nobody knows the kind when a number is taken beforehand, so one of each is taken and told as one text:
/// `prepaid-cod-reverse`. The booking uses its own, and the other two are lost, which their pools of thousands allow. An
/// Express-plus contract has one kind and its number stands alone.
final class EcomExpressNumbers {
  /// A kind of number, in the order in which they stand in the text.
  enum Kind {
    PPD,
    COD,
    REV
  }

  private static final List<String> STANDARD = List.of("PPD", "COD", "REV");
  private static final List<String> PLUS = List.of("EXPP");

  private final EcomExpressClient client;
  private final WaybillPool pool;
  private final Map<CourierAccountId, ReentrantLock> refills = new ConcurrentHashMap<>();

  EcomExpressNumbers(EcomExpressClient client, WaybillPool pool) {
    this.client = client;
    this.pool = pool;
  }

  /// One of each kind; empty when a pool is dry and cannot be filled.
  Optional<Awb> reserve(CourierAccount account) {
    var numbers = new ArrayList<String>();
    for (var type : EcomExpressSettings.of(account).isPlus() ? PLUS : STANDARD) {
      var number = take(account, type);
      if (number.isEmpty()) return Optional.empty();
      numbers.add(number.get().number());
    }
    return Optional.of(String.join("-", numbers)).filter(Awb::isWellFormed).map(Awb::new);
  }

  /// The number of a kind out of what was reserved; empty for a text that no reservation gave.
  static Optional<Awb> own(Awb reserved, Kind kind) {
    var numbers = all(reserved);
    if (numbers.size() == 1) return Optional.of(numbers.getFirst());
    return numbers.size() == STANDARD.size()
        ? Optional.of(numbers.get(kind.ordinal()))
        : Optional.empty();
  }

  /// Every number out of what was reserved.
  static List<Awb> all(Awb reserved) {
    return Arrays.stream(reserved.number().split("-"))
        .filter(Awb::isWellFormed)
        .map(Awb::new)
        .toList();
  }

  // Whoever finds a pool dry waits for the one refill; after it there are numbers for all.
  private Optional<Awb> take(CourierAccount account, String type) {
    var place = place(account, type);
    var number = pool.take(place);
    if (number.isPresent()) return number;
    var lock = refills.computeIfAbsent(place, _ -> new ReentrantLock());
    try {
      if (!lock.tryLock(10, TimeUnit.SECONDS)) return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    try {
      number = pool.take(place);
      if (number.isPresent()) return number;
      var to = EcomExpressSettings.of(account);
      var fresh = EcomExpressMapper.numbers(client.numbers(to, type, to.waybillBatch()));
      if (!fresh.isEmpty()) pool.add(place, fresh);
      return pool.take(place);
    } finally {
      lock.unlock();
    }
  }

  // The pool knows accounts only; each kind is one to it.
  private static CourierAccountId place(CourierAccount account, String type) {
    var name = account.id().value() + " " + type;
    return new CourierAccountId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
  }
}
