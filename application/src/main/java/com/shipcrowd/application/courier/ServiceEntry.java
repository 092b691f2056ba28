package com.shipcrowd.application.courier;

import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.courier.CourierService;
import com.shipcrowd.domain.courier.DeliveryPromise;
import com.shipcrowd.domain.courier.LaneDays;
import com.shipcrowd.domain.courier.ServiceClass;
import com.shipcrowd.domain.courier.TransitTable;
import com.shipcrowd.domain.courier.TransportMode;
import com.shipcrowd.domain.courier.WorkingDays;
import com.shipcrowd.domain.measure.Weight;
import com.shipcrowd.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;

/// A courier service as it is kept: what staff may change, and which of its files count.
///
/// @param holidays days off of the courier, with their names
/// @param areaVersion which file says where it goes; 0 for nowhere
/// @param lanesVersion which file says the days of single lanes; 0 for none
/// @param version counts changes
public record ServiceEntry(
    String code,
    String courier,
    CourierAccountId account,
    String title,
    TransportMode transport,
    int maxWeightG,
    int maxSideMm,
    long maxCodPaise,
    int priority,
    boolean cod,
    boolean reverse,
    boolean b2b,
    ServiceClass serviceClass,
    boolean active,
    LocalTime cutOff,
    Map<LocalDate, String> holidays,
    int areaVersion,
    int lanesVersion,
    Instant createdAt,
    long version) {
  private static final int FREIGHT_EXTRA_DAYS = 2;

  public ServiceEntry {
    holidays = Map.copyOf(holidays);
  }

  /// A service with the usual limits of its mode and cut-off, active, going nowhere yet.
  public static ServiceEntry usual(
      String code,
      String courier,
      CourierAccountId account,
      String title,
      TransportMode transport,
      int maxWeightG,
      int priority,
      ServiceClass serviceClass,
      Instant at) {
    return new ServiceEntry(
        code,
        courier,
        account,
        title,
        transport,
        maxWeightG,
        transport == TransportMode.AIR
            ? CourierService.AIR_MAX_SIDE_MM
            : CourierService.SURFACE_MAX_SIDE_MM,
        CourierService.DEFAULT_MAX_COD.paise(),
        priority,
        true,
        false,
        false,
        serviceClass,
        true,
        DeliveryPromise.DEFAULT_CUT_OFF,
        Map.of(),
        0,
        0,
        at,
        1);
  }

  /// The product that is checked and priced.
  CourierService product(LaneDays lanes) {
    var days = TransitTable.standard(transport);
    return new CourierService(
        code,
        courier,
        title,
        transport,
        new Weight(maxWeightG),
        maxSideMm,
        new Money(maxCodPaise),
        priority,
        cod,
        reverse,
        b2b ? later(days) : days,
        lanes);
  }

  // Source: zones-and-rates.md section 14, "B2B surface +2".
  private static TransitTable later(TransitTable t) {
    int more = FREIGHT_EXTRA_DAYS;
    return new TransitTable(
        t.a() + more, t.b() + more, t.c() + more, t.d() + more, t.e() + more, t.f() + more);
  }

  /// When the courier delivers.
  WorkingDays days() {
    return new WorkingDays(WorkingDays.ALL_BUT_SUNDAY.weekdays(), holidays.keySet());
  }

  /// The same service for freight on lorry receipts.
  public ServiceEntry freight(int sideMm) {
    return new ServiceEntry(
        code,
        courier,
        account,
        title,
        transport,
        maxWeightG,
        sideMm,
        maxCodPaise,
        priority,
        cod,
        reverse,
        true,
        serviceClass,
        active,
        cutOff,
        holidays,
        areaVersion,
        lanesVersion,
        createdAt,
        version);
  }

  /// The same service for parcels that come back, paid beforehand.
  public ServiceEntry returning() {
    return new ServiceEntry(
        code,
        courier,
        account,
        title,
        transport,
        maxWeightG,
        maxSideMm,
        maxCodPaise,
        priority,
        false,
        true,
        b2b,
        serviceClass,
        active,
        cutOff,
        holidays,
        areaVersion,
        lanesVersion,
        createdAt,
        version);
  }

  /// Changed by staff.
  public ServiceEntry changed(
      String newTitle,
      int weightG,
      int sideMm,
      long codPaise,
      int newPriority,
      ServiceClass newClass,
      boolean isActive,
      LocalTime newCutOff) {
    return new ServiceEntry(
        code,
        courier,
        account,
        newTitle,
        transport,
        weightG,
        sideMm,
        codPaise,
        newPriority,
        cod,
        reverse,
        b2b,
        newClass,
        isActive,
        newCutOff,
        holidays,
        areaVersion,
        lanesVersion,
        createdAt,
        version + 1);
  }

  /// With other days off.
  public ServiceEntry resting(Map<LocalDate, String> days) {
    return new ServiceEntry(
        code,
        courier,
        account,
        title,
        transport,
        maxWeightG,
        maxSideMm,
        maxCodPaise,
        priority,
        cod,
        reverse,
        b2b,
        serviceClass,
        active,
        cutOff,
        days,
        areaVersion,
        lanesVersion,
        createdAt,
        version + 1);
  }

  /// With another file.
  ServiceEntry reading(FileKind kind, int number) {
    return new ServiceEntry(
        code,
        courier,
        account,
        title,
        transport,
        maxWeightG,
        maxSideMm,
        maxCodPaise,
        priority,
        cod,
        reverse,
        b2b,
        serviceClass,
        active,
        cutOff,
        holidays,
        kind == FileKind.AREA ? number : areaVersion,
        kind == FileKind.LANES ? number : lanesVersion,
        createdAt,
        version + 1);
  }

  /// Which file of a kind counts; 0 for none.
  public int reads(FileKind kind) {
    return kind == FileKind.AREA ? areaVersion : lanesVersion;
  }
}
