package com.shipcrowd.domain.courier;

import com.shipcrowd.domain.measure.Parcel;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.zone.Zone;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A product a courier sells, for example its surface parcel. What it can carry and how fast; where
/// it goes is its `ServiceArea`, what it costs is a rate card's.
///
/// @param code stable, unique among services, for example `DLV-S`
/// @param courier the company that carries
/// @param title shown to sellers
/// @param transport surface or air; dangerous goods never fly
/// @param maxWeight of one box on the scale
/// @param maxSideMm the longest side of one box; longer ones are refused, not priced up
/// @param maxCod the most it collects at one door, 50,000.00 unless agreed otherwise
/// @param priority decides between equals, lower first
/// @param cod whether it collects money anywhere
/// @param reverse whether it collects from buyers anywhere
/// @param transit promised days by zone
/// @param lanes promised days of single lanes, which win over those by zone
public record CourierService(
    String code,
    String courier,
    String title,
    TransportMode transport,
    Weight maxWeight,
    int maxSideMm,
    Money maxCod,
    int priority,
    boolean cod,
    boolean reverse,
    TransitTable transit,
    LaneDays lanes) {
  /// The India Post cap that most couriers copy. Source: zones-and-rates.md section 6.
  public static final Money DEFAULT_MAX_COD = new Money(5_000_000);

  /// Longest side by air. Source: zones-and-rates.md section 4, length rules.
  public static final int AIR_MAX_SIDE_MM = 1_100;

  /// Longest side on the road. Source: zones-and-rates.md section 4, length rules.
  public static final int SURFACE_MAX_SIDE_MM = 1_800;

  /// A service with the usual limits of its mode, COD, no reverse, and the standard transit table.
  public static CourierService standard(
      String code,
      String courier,
      String title,
      TransportMode transport,
      Weight maxWeight,
      int priority) {
    return new CourierService(
        code,
        courier,
        title,
        transport,
        maxWeight,
        transport == TransportMode.AIR ? AIR_MAX_SIDE_MM : SURFACE_MAX_SIDE_MM,
        DEFAULT_MAX_COD,
        priority,
        true,
        false,
        TransitTable.standard(transport),
        LaneDays.NONE);
  }

  /// The same service, collecting from buyers too.
  public CourierService withReverse() {
    return new CourierService(
        code, courier, title, transport, maxWeight, maxSideMm, maxCod, priority, cod, true, transit,
        lanes);
  }

  /// The same service with its own promised days by zone.
  public CourierService withTransit(TransitTable own) {
    return new CourierService(
        code, courier, title, transport, maxWeight, maxSideMm, maxCod, priority, cod, reverse, own,
        lanes);
  }

  /// What somebody wants carried between two pincodes of the directory.
  ///
  /// @param pickupPosition in the directory of the service areas; -1 is answered as unknown
  /// @param deliveryPosition likewise
  /// @param collectable what the courier shall collect; nothing when prepaid
  /// @param on Indian date of the booking, for embargoes
  public record Errand(
      int pickupPosition,
      int deliveryPosition,
      Direction direction,
      List<Parcel> parcels,
      PaymentMode payment,
      Money collectable,
      boolean dangerous,
      LocalDate on) {}

  /// Whether this service takes an errand. When several reasons speak against it the lasting one is
  /// told before the passing one. Source: zones-and-rates.md section 15.
  ///
  /// @param area where this service goes
  /// @param zone of the lane, for the promised days
  /// @param down whether the line to the courier is broken right now
  public Serviceability check(ServiceArea area, Zone zone, Errand errand, boolean down) {
    if (errand.pickupPosition < 0 || errand.deliveryPosition < 0)
      return refuse(Serviceability.Reason.PINCODE_UNKNOWN);
    var from = area.at(errand.pickupPosition);
    var to = area.at(errand.deliveryPosition);
    boolean reversed = errand.direction == Direction.REVERSE;
    boolean collects = errand.payment == PaymentMode.COD;
    if (errand.dangerous && transport == TransportMode.AIR) {
      return refuse(Serviceability.Reason.DANGEROUS_GOODS_BY_AIR);
    }
    if (reversed && !(reverse && from.reverse()))
      return refuse(Serviceability.Reason.REVERSE_NOT_AVAILABLE);
    if (!reversed && !from.pickup()) return refuse(Serviceability.Reason.PICKUP_NOT_SERVICEABLE);
    // Where money is collected the row says so by itself; both flags are needed for nothing else.
    if (!to.prepaid() && !(collects && to.cod()))
      return refuse(Serviceability.Reason.DELIVERY_NOT_SERVICEABLE);
    if (collects && !(cod && to.cod())) return refuse(Serviceability.Reason.COD_NOT_AVAILABLE);
    if (collects) {
      long most = maxCod.paise();
      int there = area.maxCodPaise(errand.deliveryPosition);
      if (there >= 0 && there < most) most = there;
      if (errand.collectable.paise() > most) {
        return refuse(
            Serviceability.Reason.COD_LIMIT,
            Map.of("collectable_paise", errand.collectable.paise(), "max_cod_paise", most));
      }
    }
    int heaviest =
        lesser(
            lesser(maxWeight.grams(), area.maxWeightG(errand.pickupPosition)),
            area.maxWeightG(errand.deliveryPosition));
    for (var parcel : errand.parcels) {
      if (parcel.dead().grams() > heaviest) {
        return refuse(
            Serviceability.Reason.WEIGHT_LIMIT,
            Map.of("weight_g", parcel.dead().grams(), "max_weight_g", heaviest));
      }
      var size = parcel.size();
      if (size != null && size.maxSideMm() > maxSideMm) {
        return refuse(
            Serviceability.Reason.DIMENSION_LIMIT,
            Map.of("side_mm", size.maxSideMm(), "max_side_mm", maxSideMm));
      }
    }
    var stopped = embargoAt(area, errand.pickupPosition, errand.on);
    if (stopped == null) stopped = embargoAt(area, errand.deliveryPosition, errand.on);
    if (stopped != null) return stopped;
    if (down) return refuse(Serviceability.Reason.COURIER_DOWN);
    boolean oda = from.oda() || to.oda();
    return new Serviceability.Serviceable(days(area, zone, errand, oda), oda, cod && to.cod());
  }

  // What the row of the buyer's pincode promises, else the lane, else the zone. Only days by zone
  // know nothing of the
  // place itself, so only they grow off the usual routes.
  private int days(ServiceArea area, Zone zone, Errand errand, boolean oda) {
    int row =
        area.tatDays(
            errand.direction == Direction.REVERSE
                ? errand.pickupPosition
                : errand.deliveryPosition);
    if (row > 0) return row;
    var directory = area.directory();
    int lane =
        lanes.days(directory.at(errand.pickupPosition), directory.at(errand.deliveryPosition));
    return lane > 0 ? lane : transit.days(zone, oda);
  }

  private static @Nullable Serviceability embargoAt(ServiceArea area, int position, LocalDate on) {
    var window = area.embargo(position, on);
    if (window == null) return null;
    var values = new HashMap<String, Object>();
    values.put("pincode", area.directory().at(position).pincode().digits());
    values.put("embargo_from", window.from().toString());
    if (!window.to().equals(LocalDate.MAX)) values.put("embargo_to", window.to().toString());
    return refuse(Serviceability.Reason.EMBARGO, Map.copyOf(values));
  }

  private static int lesser(int limit, int there) {
    return there >= 0 && there < limit ? there : limit;
  }

  private static Serviceability refuse(Serviceability.Reason reason) {
    return new Serviceability.NotServiceable(reason, Map.of());
  }

  private static Serviceability refuse(Serviceability.Reason reason, Map<String, Object> values) {
    return new Serviceability.NotServiceable(reason, values);
  }
}
