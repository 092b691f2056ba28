package com.shipcrowd.application.identity;

import com.shipcrowd.domain.company.Role;
import com.shipcrowd.domain.identity.EmailAddress;
import org.jspecify.annotations.Nullable;

/// Makes a registered person platform staff, or lets them go. Asked by whoever runs the installation, never over HTTP.
/// Repeating it changes nothing; their next request has the new rights.
public interface AppointStaff {
  /// @param role one of the platform's, or null to let them go
  /// @throws com.shipcrowd.application.NotFound when nobody registered with this address
  /// @throws IllegalArgumentException for a role of companies
  void appoint(EmailAddress email, @Nullable Role role);
}
