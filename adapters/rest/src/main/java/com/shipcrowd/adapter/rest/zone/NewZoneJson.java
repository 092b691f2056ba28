package com.shipcrowd.adapter.rest.zone;

import com.fasterxml.jackson.databind.JsonNode;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.application.zone.KeepZones;
import com.shipcrowd.domain.zone.NamedZone;
import com.shipcrowd.domain.zone.Zone;
import com.shipcrowd.domain.zone.ZoneSetId;
import com.shipcrowd.domain.zone.ZoneType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A zone to add.
record NewZoneJson(
    @Nullable String zoneSetId,
    @Nullable String code,
    @Nullable String name,
    @Nullable String type,
    @Nullable String priceZone,
    @Nullable List<@Nullable String> pincodes,
    @Nullable List<@Nullable RangeJson> ranges,
    @Nullable JsonNode boundary) {

  KeepZones.New read(String by) {
    var in = new Input();
    var set = new ZoneSetId(in.id("/zone_set_id", zoneSetId, ZoneSetId.PREFIX));
    var codeRead = code(in, code);
    var nameRead = in.text("/name", name, 2, 60);
    var typeRead = in.enumOf("/type", type, ZoneType.class);
    var counts = priceZone == null ? null : in.enumOf("/price_zone", priceZone, Zone.class);
    var members = RangeJson.read(in, pincodes, ranges);
    in.check();
    return new KeepZones.New(
        set,
        codeRead,
        nameRead,
        typeRead,
        counts,
        members,
        boundary == null || boundary.isNull() ? null : GeoJson.read(boundary),
        by);
  }

  static String code(Input in, @Nullable String code) {
    var text = in.text("/code", code, 1, 20);
    if (!text.isEmpty() && !NamedZone.isCode(text))
      in.refuse("/code", "CODE_INVALID", "must be capitals, digits, _ and -");
    return text;
  }
}
