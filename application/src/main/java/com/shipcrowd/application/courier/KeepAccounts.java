package com.shipcrowd.application.courier;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What platform staff does to contracts with couriers. Every change counts on every node within seconds and needs no
/// restart; credentials go in and never come out.
public interface KeepAccounts {
  /// @throws UnknownCourier when no adapter has this name
  /// @throws com.shipcrowd.application.NotFound when there is no such company
  AccountEntry open(New wanted);

  /// @param company whose contract it is, null for the platform's; a company books under its own before the platform's
  record New(
      String courier,
      @Nullable CompanyId company,
      String title,
      String baseUrl,
      Map<String, String> credentials,
      Map<String, String> settings) {
    @Override
    public String toString() {
      return "New[" + courier + "]";
    }
  }

  /// Null leaves as it is.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is no such account
  /// @throws com.shipcrowd.application.VersionMismatch when it is not the expected version
  AccountEntry change(Change change);

  /// @param settings replace all settings there are
  /// @param active false takes the account out of quotes, bookings, tracking and pushes
  record Change(
      CourierAccountId id,
      @Nullable String title,
      @Nullable String baseUrl,
      @Nullable Map<String, String> settings,
      @Nullable Boolean active,
      @Nullable Long expectedVersion) {}

  /// Replaces all credentials; the next call of any node within seconds uses the new ones.
  ///
  /// @throws com.shipcrowd.application.NotFound when there is no such account
  /// @throws com.shipcrowd.application.VersionMismatch when it is not the expected version
  AccountEntry rotate(Rotation rotation);

  /// @param credentials by name
  record Rotation(
      CourierAccountId id, Map<String, String> credentials, @Nullable Long expectedVersion) {
    @Override
    public String toString() {
      return "Rotation[" + id.text() + "]";
    }
  }

  /// Seals credentials anew that lie under an older key than the newest; repeating it changes nothing.
  ///
  /// @return how many were sealed anew
  int reseal();
}
