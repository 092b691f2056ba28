/// The HTTP side of the house: who calls, what they may send, and how refusals read. Every room has a package with its
/// resources; what they share is public here. A resource maps and answers; business is decided further in.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.rest;
