package com.shipcrowd.domain.place;

import org.jspecify.annotations.Nullable;

/// Somebody's door: whom to ask for, where, and how to call.
///
/// @param name 2 to 100 characters
/// @param phone ten digits, the first from 6 to 9
/// @param line1 5 to 150 characters
/// @param line2 up to 150 characters, empty for none
/// @param city as written by the sender
/// @param state where GST sees it; never derived from the pincode
/// @param pincode six digits
/// @param email null when unknown
public record Address(
    String name,
    String phone,
    String line1,
    String line2,
    String city,
    State state,
    Pincode pincode,
    @Nullable String email) {}
