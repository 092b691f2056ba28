package com.shipcrowd.adapter.simulators;

/// One scan as the courier keeps it.
///
/// @param at in the courier's own spelling
public record Told(Word word, String at, String place) {}
