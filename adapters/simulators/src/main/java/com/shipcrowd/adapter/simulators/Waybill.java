package com.shipcrowd.adapter.simulators;

import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/// A shipment as a simulated courier keeps it. Only its simulator writes it, under its own lock.
public final class Waybill {
  private final String number;
  private final String reference;
  private final boolean isReverse;
  private final List<String> children;
  private final String from;
  private final String to;
  private final Map<String, String> facts;
  private final List<Told> told = new ArrayList<>();
  final Queue<Leg> ahead = new ArrayDeque<>();
  Instant last;
  ShipmentStatus stands = ShipmentStatus.AWB_ASSIGNED;
  boolean isCancelled;

  /// @param number the AWB
  /// @param reference ours
  /// @param children numbers of the further boxes
  /// @param from city or pincode it is collected at
  /// @param to city or pincode it goes to
  /// @param facts whatever else the courier's answers repeat
  public Waybill(
      String number,
      String reference,
      boolean isReverse,
      List<String> children,
      String from,
      String to,
      Instant bookedAt,
      Map<String, String> facts) {
    this.number = number;
    this.reference = reference;
    this.isReverse = isReverse;
    this.children = List.copyOf(children);
    this.from = from;
    this.to = to;
    this.last = bookedAt;
    this.facts = Map.copyOf(facts);
  }

  /// The AWB.
  public String number() {
    return number;
  }

  /// Ours.
  public String reference() {
    return reference;
  }

  /// Whether it comes back from a buyer.
  public boolean isReverse() {
    return isReverse;
  }

  /// Numbers of the boxes after the first.
  public List<String> children() {
    return children;
  }

  /// Where it was collected.
  public String from() {
    return from;
  }

  /// Where it goes.
  public String to() {
    return to;
  }

  /// Something the courier's answers repeat, empty when unknown.
  public String fact(String name) {
    return facts.getOrDefault(name, "");
  }

  /// Every scan, oldest first.
  public List<Told> told() {
    return List.copyOf(told);
  }

  /// Where it stands in our words.
  public ShipmentStatus stands() {
    return stands;
  }

  /// Whether it was called off.
  public boolean isCancelled() {
    return isCancelled;
  }

  void tell(Told scan) {
    told.add(scan);
  }
}
