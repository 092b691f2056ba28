/// Ecom Express played: numbers in three pools, forward and reverse manifests, cancels, resolutions of failed attempts, and
/// tracking in XML, where a return travels under a number of its own. Known from live clients, gathered in mid-2026.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.simulators.ecomexpress;
