package com.shipcrowd.bootstrap.shape.wrong.domain.parcel;

/// An error that callers cannot tell from others.
final class Codeless extends RuntimeException {}
