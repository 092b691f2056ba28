package com.shipcrowd.adapter.rest.zone;

import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.application.zone.KeepZones;
import com.shipcrowd.domain.zone.Zone;
import com.shipcrowd.domain.zone.ZoneId;
import com.shipcrowd.domain.zone.ZoneType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is missing stays as it is; pincodes and ranges together are all that the zone has from now on.
record ChangedZoneJson(
    @Nullable String code,
    @Nullable String name,
    @Nullable String type,
    @Nullable String priceZone,
    @Nullable List<@Nullable String> pincodes,
    @Nullable List<@Nullable RangeJson> ranges) {

  KeepZones.Change read(ZoneId zone, @Nullable Long expected, String by) {
    var in = new Input();
    var change =
        new KeepZones.Change(
            zone,
            code == null ? null : NewZoneJson.code(in, code),
            name == null ? null : in.text("/name", name, 2, 60),
            type == null ? null : in.enumOf("/type", type, ZoneType.class),
            priceZone == null ? null : in.enumOf("/price_zone", priceZone, Zone.class),
            pincodes == null && ranges == null ? null : RangeJson.read(in, pincodes, ranges),
            expected,
            by);
    in.check();
    return change;
  }
}
