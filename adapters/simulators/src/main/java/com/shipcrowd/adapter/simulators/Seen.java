package com.shipcrowd.adapter.simulators;

/// A request that came in, and what it was.
public record Seen(Call call, Ask ask) {}
