/// The sandbox gateway: a simulator that is part of the product. Whoever tries things out pays with it, and it speaks to
/// the house as every gateway does, in signed pushes.
///
/// There is no document but this package, version 1. It keeps nothing on disk: the names of orders and payments follow from the
/// top-up, so asking twice is asking once. A push is signed as `x-sandbox-signature: t=<unix seconds>,v1=<hex of
/// HMAC-SHA256(secret, t.body)>` and good for five minutes. Its checkout is a page of
/// our own, found by a token that nobody guesses.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.payments.sandbox;
