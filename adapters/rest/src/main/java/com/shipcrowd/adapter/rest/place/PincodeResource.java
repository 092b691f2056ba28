package com.shipcrowd.adapter.rest.place;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.place.LookUpPincode;
import com.shipcrowd.application.place.PlaceFacts;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.place.Pincode;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;

/// The directory of pincodes.
@Controller("/v1/pincodes")
final class PincodeResource {
  private final LookUpPincode pincodes;

  PincodeResource(LookUpPincode pincodes) {
    this.pincodes = pincodes;
  }

  record PincodeJson(
      String pincode,
      String state,
      String stateName,
      String district,
      String cityKey,
      boolean metro,
      String zoneClass,
      boolean approximate) {
    static PincodeJson of(PlaceFacts facts) {
      return new PincodeJson(
          facts.pincode().digits(),
          facts.state().name(),
          facts.state().title(),
          facts.district(),
          facts.cityKey(),
          facts.metro(),
          facts.zoneClass(),
          facts.approximate());
    }
  }

  @Get("/{pincode}")
  PincodeJson see(Caller caller, String pincode) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    return pincodes
        .lookUp(new Pincode(pincode))
        .map(PincodeJson::of)
        .orElseThrow(() -> new NotFound("pincode"));
  }
}
