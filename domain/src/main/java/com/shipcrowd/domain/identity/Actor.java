package com.shipcrowd.domain.identity;

/// Who does something, for history and audit.
public sealed interface Actor {
  /// A person who signed in.
  record Person(UserId id) implements Actor {
    @Override
    public String text() {
      return id.text();
    }
  }

  /// A program with a key.
  record Key(ApiKeyId id) implements Actor {
    @Override
    public String text() {
      return "API_KEY:" + id.text();
    }
  }

  /// A job of the platform itself.
  ///
  /// @param job its name, in lower case with dashes
  record System(String job) implements Actor {
    @Override
    public String text() {
      return "SYSTEM:" + job;
    }
  }

  /// The spelling kept in history: `usr_…`, `API_KEY:key_…`, `SYSTEM:settle-bookings`.
  String text();
}
