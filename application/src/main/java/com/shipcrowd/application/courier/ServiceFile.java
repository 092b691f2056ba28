package com.shipcrowd.application.courier;

import java.time.Instant;

/// One version of a file of a service. Versions are never changed; which one counts is said by the service.
///
/// @param number from 1, counted for each service and kind
/// @param replaces the version that counted before; 0 for none
/// @param rows records in it
/// @param actor who made it, as histories name them
/// @param note how it came to be
public record ServiceFile(
    String service,
    FileKind kind,
    int number,
    int replaces,
    int rows,
    String actor,
    String note,
    Instant createdAt) {}
