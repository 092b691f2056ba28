/// The seller panel that several couriers run: Xpressbees' and NimbusPost's APIs take the same bodies and give the same
/// answers at different paths. Here is what they share; their own packages hold paths, codes and what only one of them
/// can do. Source: nimbuspost.md, introduction.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.adapter.couriers.panel;
