package com.shipcrowd.application;

import java.util.UUID;

/// Makes identities.
public interface Ids {
  /// A fresh UUIDv7, later than any this process made before.
  UUID next();

  /// Unguessable text of 26 characters (130 bits) for links and tokens.
  String secret();
}
