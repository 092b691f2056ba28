package com.shipcrowd.domain.company;

import com.shipcrowd.domain.place.State;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A tenant as it introduces itself.
///
/// @param name 2 to 100 characters, as printed on papers
/// @param mode live, or the twin for practising
/// @param twin the other one of the pair
/// @param gstin null while the seller has none or has not told
/// @param state where it is at home for GST; null until told
/// @param version counts changes
public record Company(
    CompanyId id,
    String name,
    CompanyMode mode,
    CompanyId twin,
    CompanyStatus status,
    @Nullable Gstin gstin,
    @Nullable State state,
    Instant createdAt,
    long version) {

  /// A company newly registered.
  public static Company opened(
      CompanyId id, String name, CompanyMode mode, CompanyId twin, Instant at) {
    return new Company(id, name, mode, twin, CompanyStatus.REGISTERED, null, null, at, 1);
  }

  /// The same company introducing itself anew.
  ///
  /// @throws GstinOfOtherState when the GSTIN was not given out by the state
  public Company introducedAs(String newName, @Nullable Gstin newGstin, @Nullable State newState) {
    var home = newState == null && newGstin != null ? newGstin.state().orElse(null) : newState;
    if (newGstin != null && !newGstin.state().equals(Optional.ofNullable(home))) {
      throw new GstinOfOtherState(newGstin);
    }
    return new Company(id, newName, mode, twin, status, newGstin, home, createdAt, version + 1);
  }

  /// The live one of the pair.
  public CompanyId liveId() {
    return mode == CompanyMode.LIVE ? id : twin;
  }
}
