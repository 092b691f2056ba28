package com.shipcrowd.application.identity;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.identity.ApiKeyId;

/// Makes a key useless. Other nodes may accept it for five seconds more.
public interface RevokeApiKey {
  /// Revoking it twice is no error.
  ///
  /// @throws com.shipcrowd.application.NotFound when the company has no such key
  void revoke(CompanyId company, ApiKeyId key);
}
