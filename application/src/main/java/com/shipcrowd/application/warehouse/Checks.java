package com.shipcrowd.application.warehouse;

import com.shipcrowd.application.place.LookUpPincode;
import com.shipcrowd.domain.company.Gstin;
import com.shipcrowd.domain.company.GstinOfOtherState;
import com.shipcrowd.domain.place.Address;
import com.shipcrowd.domain.place.UnknownPincode;
import com.shipcrowd.domain.warehouse.NicknameTaken;
import com.shipcrowd.domain.warehouse.Warehouse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What must hold for every pickup place, new or changed.
record Checks(LookUpPincode pincodes) {
  void reachable(Address address, @Nullable Address returnAddress) {
    reachable(address);
    if (returnAddress != null) reachable(returnAddress);
  }

  private void reachable(Address address) {
    if (pincodes.lookUp(address.pincode()).isEmpty()) throw new UnknownPincode(address.pincode());
  }

  void sameState(Address address, @Nullable Gstin gstin) {
    if (gstin != null && !gstin.state().equals(Optional.of(address.state())))
      throw new GstinOfOtherState(gstin);
  }

  void nicknameIsFree(String nickname, List<Warehouse> others) {
    if (others.stream().anyMatch(w -> w.nickname().equalsIgnoreCase(nickname)))
      throw new NicknameTaken(nickname);
  }
}
