package com.shipcrowd.bootstrap.shape.wrong.domain.parcel;

import com.shipcrowd.bootstrap.shape.wrong.domain.egg.Egg;

/// Comes from an egg.
public record Chicken(Egg from) {}
