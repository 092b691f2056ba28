package com.shipcrowd.application.shipment.needs;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.order.OrderId;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.shipment.Awb;
import com.shipcrowd.domain.shipment.Consequence.Standing;
import com.shipcrowd.domain.shipment.HoldGroup;
import com.shipcrowd.domain.shipment.Scan;
import com.shipcrowd.domain.shipment.Shipment;
import com.shipcrowd.domain.shipment.ShipmentId;
import com.shipcrowd.domain.shipment.ShipmentStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Shipments, their scans and the lines of their holds. All calls join the surrounding unit of work.
public interface Shipments {
  Optional<Shipment> find(CompanyId company, ShipmentId id);

  /// The same, nobody else changing it until the unit ends.
  Optional<Shipment> locked(CompanyId company, ShipmentId id);

  /// Those of the ids that are the company's, in the order of the ids.
  List<Shipment> all(CompanyId company, List<ShipmentId> ids);

  /// The booking of an order that a request key was used for; one that was cancelled does not count.
  Optional<Shipment> ofRequest(CompanyId company, String requestKey, OrderId order);

  /// The one that carries an order now: not failed, not cancelled.
  Optional<Shipment> carrying(CompanyId company, OrderId order);

  /// Newest first.
  List<Shipment> page(CompanyId company, Filter filter, @Nullable UUID before, int size);

  /// Keeps status, milestones and what else changed; the version guards it.
  ///
  /// @param dueAt when a timer has to look again, or null for never
  void keep(Shipment shipment, @Nullable Instant dueAt);

  /// Adds what is new and says which were; a known scan is passed over.
  List<Scan> addScans(CompanyId company, ShipmentId id, List<Scan> scans);

  /// Every scan of a shipment.
  List<Scan> scans(CompanyId company, ShipmentId id);

  /// Writes history, in this order, after what is there.
  void remember(CompanyId company, ShipmentId id, List<Event> events);

  /// What happened, oldest first.
  List<Event> history(CompanyId company, ShipmentId id);

  /// How the money of a shipment stands.
  Standing standing(Shipment shipment);

  /// Moves the lines of groups from one state to another.
  void moveHold(CompanyId company, ShipmentId id, List<HoldGroup> groups, HoldMove move);

  /// The buyer's cash: EXPECTED at booking becomes COLLECTED on a day, due as the plan of its booking says, or VOID. What was
  /// collected stays so until a correction.
  void cod(Shipment shipment, @Nullable LocalDate deliveredOn);

  /// Brings the order's status in line with its shipments.
  void alignOrder(CompanyId company, UUID order, Instant at, String actor);

  /// Opens a task for a person, once per subject and detail.
  void openTask(CompanyId company, String kind, String subject, String detail, Instant at);

  /// Closes the open tasks of a kind about a subject.
  void closeTasks(
      CompanyId company, String kind, String subject, String note, String actor, Instant at);

  /// Over all companies: whose a shipment is.
  Optional<Owner> ownerOf(ShipmentId id);

  /// Takes the number off a booked shipment, which is in doubt from now on and due at once.
  void reopen(CompanyId company, ShipmentId id, Instant at);

  /// Puts another address into the facts of a shipment and counts its version up.
  void readdress(CompanyId company, ShipmentId id, Address shipTo);

  /// Over all companies: the shipment of a courier's number, reserved numbers included.
  Optional<Owner> owner(String courier, Awb awb);

  /// Over all companies: the shipment of a public AWB or a tracking token.
  Optional<Owner> publicOwner(String awbOrToken);

  /// Over all companies: takes shipments whose timer is due and gives them a lease, so that no other node takes them.
  List<Owner> takeDue(Instant now, Instant leaseUntil, int most);

  /// Whose shipment it is.
  record Owner(CompanyId company, ShipmentId id) {}

  /// How hold lines move.
  enum HoldMove {
    CAPTURE,
    RELEASE,
    REHOLD
  }

  /// One line of a shipment's history.
  ///
  /// @param at when it happened; `recordedAt` when we learned of it
  record Event(
      int sequence,
      ShipmentStatus status,
      Instant at,
      Instant recordedAt,
      String actor,
      String note) {}

  /// What a list is narrowed to; nulls narrow nothing.
  record Filter(
      @Nullable ShipmentStatus status,
      @Nullable Instant createdFrom,
      @Nullable Instant createdTo,
      @Nullable String awb) {}
}
