package com.shipcrowd.bootstrap.shape.wrong.domain.egg;

import com.shipcrowd.bootstrap.shape.wrong.domain.parcel.Chicken;
import org.jspecify.annotations.Nullable;

/// Comes from a chicken.
public record Egg(@Nullable Chicken from) {}
