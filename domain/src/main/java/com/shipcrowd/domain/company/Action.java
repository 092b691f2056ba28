package com.shipcrowd.domain.company;

/// What somebody may do with a thing. Source: permissions.md section 1.
public enum Action {
  /// Look at it.
  VIEW('V'),
  /// Make a new one.
  CREATE('C'),
  /// Change it, act on it, resolve it.
  UPDATE('U'),
  /// Cancel or delete it.
  DELETE('D'),
  /// Approve what somebody else made.
  APPROVE('A'),
  /// Export or download it.
  EXPORT('X');

  private final char letter;

  Action(char letter) {
    this.letter = letter;
  }

  /// The letter the permission table uses.
  public char letter() {
    return letter;
  }
}
