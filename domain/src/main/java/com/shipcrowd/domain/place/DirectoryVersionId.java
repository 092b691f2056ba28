package com.shipcrowd.domain.place;

import com.shipcrowd.domain.Id;
import java.util.UUID;

/// One version of the pincode directory.
public record DirectoryVersionId(UUID value) implements Id {
  /// The outside spelling starts with this.
  public static final String PREFIX = "pdv";

  @Override
  public String prefix() {
    return PREFIX;
  }

  /// Reads what `text` wrote.
  ///
  /// @throws java.util.NoSuchElementException when it did not
  public static DirectoryVersionId read(String text) {
    return new DirectoryVersionId(Id.decode(PREFIX, text).orElseThrow());
  }
}
