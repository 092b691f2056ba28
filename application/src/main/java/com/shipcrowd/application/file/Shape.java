package com.shipcrowd.application.file;

import java.util.List;
import java.util.Map;

/// What a kind of file looks like.
///
/// @param mandatory columns that must be there
/// @param optional columns that may be there; others are passed over with a warning
/// @param aliases other people's names of our columns, to ours
/// @param mostRecords not counting the header
/// @param mostBytes of the whole file
public record Shape(
    List<String> mandatory,
    List<String> optional,
    Map<String, String> aliases,
    int mostRecords,
    int mostBytes) {
  /// Of usual uploads.
  public static final int MOST_BYTES = 10 * 1024 * 1024;

  /// Source: files.md section 1.
  public static final int MOST_COLUMNS = 64;

  /// Characters of one cell. Source: files.md section 1.
  public static final int MOST_CHARACTERS = 2_000;

  /// Records of a pincode or courier file. Source: files.md section 1.
  public static final int PLATFORM_RECORDS = 50_000;

  public Shape {
    mandatory = List.copyOf(mandatory);
    optional = List.copyOf(optional);
    aliases = Map.copyOf(aliases);
  }

  /// A file of the usual size.
  public Shape(
      List<String> mandatory, List<String> optional, Map<String, String> aliases, int mostRecords) {
    this(mandatory, optional, aliases, mostRecords, MOST_BYTES);
  }
}
