package com.shipcrowd.adapter.scheduler;

import java.time.Duration;

/// One row of the timetable.
///
/// @param interval between two starts; a round that takes longer is not overtaken
/// @param round does what is due and comes back
record Tick(String name, Duration interval, Runnable round) {}
