package com.shipcrowd.bootstrap.shape.wrong.adapter.couriers.onward;

import com.shipcrowd.bootstrap.shape.wrong.adapter.couriers.backward.BackwardGateway;

/// Leans on another courier, and is all there is of its own.
final class OnwardGateway {
  BackwardGateway other = new BackwardGateway();
}
