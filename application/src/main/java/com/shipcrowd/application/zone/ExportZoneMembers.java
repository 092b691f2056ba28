package com.shipcrowd.application.zone;

import com.shipcrowd.domain.zone.ZoneSetId;

/// The pincodes of a zone set as a file that can be uploaded again; by zone code, then by pincode, so that the same
/// members are the same bytes.
public interface ExportZoneMembers {
  /// One record a pincode, or one a range.
  enum Form {
    PINCODES,
    RANGES
  }

  /// @throws com.shipcrowd.application.NotFound when there is no such set
  byte[] export(ZoneSetId set, Form form);
}
