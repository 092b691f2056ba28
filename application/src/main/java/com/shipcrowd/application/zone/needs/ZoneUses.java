package com.shipcrowd.application.zone.needs;

import com.shipcrowd.domain.zone.ZoneSetId;
import java.util.List;

/// Who prices by a zone set.
public interface ZoneUses {
  /// Ids of the versions of rate cards that do, as callers know them.
  List<String> cardsUsing(ZoneSetId set);
}
