package com.shipcrowd.application.identity.needs;

/// Unguessable text.
public interface RandomText {
  /// Letters and digits, each equally likely; 43 of them hold 256 bits.
  String base62(int length);
}
