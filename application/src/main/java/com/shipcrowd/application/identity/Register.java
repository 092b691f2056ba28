package com.shipcrowd.application.identity;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.identity.EmailAddress;
import com.shipcrowd.domain.identity.UserId;

/// Makes a login with a company of its own, the company's sandbox twin and both wallets; a verification mail goes
/// out.
public interface Register {
  /// @throws com.shipcrowd.domain.identity.EmailTaken also when two register at once
  /// @throws com.shipcrowd.domain.identity.WeakPassword when anybody would guess it
  Registered register(Command command);

  /// @param password 8 to 128 characters, NFC
  /// @param phone ten digits
  record Command(
      EmailAddress email, String password, String name, String phone, String companyName) {
    @Override
    public String toString() {
      return "Register.Command[hidden]";
    }
  }

  /// What was made.
  record Registered(UserId user, CompanyId company, CompanyId sandbox) {}
}
