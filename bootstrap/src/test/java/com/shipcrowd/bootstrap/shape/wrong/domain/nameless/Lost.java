package com.shipcrowd.bootstrap.shape.wrong.domain.nameless;

/// Its room does not say what it is.
final class Lost {}
