package com.shipcrowd.adapter.rest.shipment;

import com.shipcrowd.adapter.rest.ChargeJson;
import com.shipcrowd.domain.Id;
import com.shipcrowd.domain.order.OrderId;
import com.shipcrowd.domain.shipment.Shipment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A shipment as it is answered.
///
/// @param awb null until the courier accepted
/// @param subStatus what the last scan said beside its status while in transit, else null
/// @param holdPaise taken from the wallet at booking
/// @param trackingToken for the buyer's link `/t/{token}`
/// @param type B2B when it goes by lorry receipt
/// @param notes services that did not take it first, and what the courier was told in short
/// @param failure why the booking failed, null unless it did
record ShipmentJson(
    String id,
    String orderId,
    String orderNumber,
    @Nullable String awb,
    String courier,
    String service,
    String status,
    @Nullable String subStatus,
    Instant statusAt,
    @Nullable String ndrReason,
    int attempts,
    String zone,
    int billedWeightG,
    String currency,
    List<ChargeJson> charges,
    long holdPaise,
    String paymentMode,
    long collectablePaise,
    List<PieceJson> packages,
    String sortCode,
    @Nullable String labelUrl,
    String trackingUrl,
    String trackingToken,
    int promisedDays,
    @Nullable Instant pickedUpAt,
    @Nullable Instant deliveredAt,
    @Nullable Instant rtoInitiatedAt,
    @Nullable Instant rtoDeliveredAt,
    String type,
    List<String> notes,
    @Nullable String failure,
    Instant createdAt) {

  /// One box; its AWB is null until the courier gave one.
  record PieceJson(String id, @Nullable String awb, int weightG) {}

  static ShipmentJson of(Shipment s) {
    var facts = s.facts();
    var awb = s.awb();
    var reason = s.ndrReason();
    var flag = s.flag();
    return new ShipmentJson(
        s.id().text(),
        new OrderId(s.order()).text(),
        facts.orderNumber(),
        awb == null ? null : awb.number(),
        s.courier(),
        s.service(),
        s.status().name(),
        flag == null ? null : flag.name(),
        s.statusAt(),
        reason == null ? null : reason.name(),
        s.milestones().attempts(),
        facts.zone(),
        facts.billedGrams(),
        "INR",
        ChargeJson.of(facts.charges()),
        facts.hold().paise(),
        facts.paymentMode().name(),
        facts.collectable().paise(),
        pieces(s),
        s.sortCode(),
        awb == null ? null : "/v1/shipments/" + s.id().text() + "/label",
        "/t/" + s.trackingToken(),
        s.trackingToken(),
        facts.promisedDays(),
        s.milestones().pickedUpAt(),
        s.milestones().deliveredAt(),
        s.milestones().rtoInitiatedAt(),
        s.milestones().rtoDeliveredAt(),
        facts.freight() ? "B2B" : "B2C",
        facts.notes() == null ? List.of() : facts.notes(),
        s.failure().isEmpty() ? null : s.failure(),
        s.createdAt());
  }

  private static List<PieceJson> pieces(Shipment s) {
    var pieces = new ArrayList<PieceJson>();
    var id = s.id().value();
    for (int i = 0; i < s.facts().parcels().size(); i++) {
      // A box has no row of its own to name; its id is the shipment's, counted on.
      var own = new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + i + 1);
      var awb = i < s.pieceAwbs().size() ? s.pieceAwbs().get(i).number() : null;
      pieces.add(
          new PieceJson("pkg_" + Id.encode(own), awb, s.facts().parcels().get(i).dead().grams()));
    }
    return pieces;
  }
}
