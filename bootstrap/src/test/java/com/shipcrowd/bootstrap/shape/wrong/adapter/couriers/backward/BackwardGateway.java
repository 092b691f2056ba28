package com.shipcrowd.bootstrap.shape.wrong.adapter.couriers.backward;

/// Another courier.
public final class BackwardGateway {}
