package com.shipcrowd.application.zone;

import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.file.Sheets;
import com.shipcrowd.application.held.Held;
import com.shipcrowd.application.place.Geography;
import com.shipcrowd.domain.zone.NamedZone;
import com.shipcrowd.domain.zone.PincodeRange;
import com.shipcrowd.domain.zone.ZoneSetId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// See {@link ExportZoneMembers}.
public final class ExportZoneMembersHandler implements ExportZoneMembers {
  private final Held<Geography> geography;
  private final Sheets sheets;

  public ExportZoneMembersHandler(Held<Geography> geography, Sheets sheets) {
    this.geography = geography;
    this.sheets = sheets;
  }

  @Override
  public byte[] export(ZoneSetId id, Form form) {
    var map = geography.get();
    var set = map.zoneSets().get(id);
    if (set == null) throw new NotFound("zone set");
    var rows = new ArrayList<List<String>>();
    var zones = set.zones().stream().sorted(Comparator.comparing(NamedZone::code)).toList();
    for (var zone : zones) {
      for (var range : PincodeRange.covering(set.pincodesOf(zone.id()), map.directory())) {
        if (form == Form.RANGES) {
          rows.add(List.of(zone.code(), range.from().digits(), range.to().digits()));
        } else {
          range
              .in(map.directory())
              .forEach(pincode -> rows.add(List.of(zone.code(), Integer.toString(pincode))));
        }
      }
    }
    return sheets.write(
        form == Form.RANGES
            ? List.of("zone_code", "from_pincode", "to_pincode")
            : List.of("zone_code", "pincode"),
        rows);
  }
}
