package com.shipcrowd.bootstrap.shape.wrong.domain.parcel;

/// Says nothing about what it is.
final class ParcelHelper {}
