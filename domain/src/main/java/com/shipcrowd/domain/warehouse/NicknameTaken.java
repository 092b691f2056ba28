package com.shipcrowd.domain.warehouse;

import com.shipcrowd.domain.DomainError;
import java.util.Map;

/// Another warehouse of the company has this nickname.
public final class NicknameTaken extends DomainError {
  public NicknameTaken(String nickname) {
    super("NICKNAME_TAKEN", "Another warehouse has this nickname", Map.of("nickname", nickname));
  }
}
