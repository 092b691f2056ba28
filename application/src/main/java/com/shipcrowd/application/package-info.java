/// What may be asked of Shipcrowd, and what it needs to answer. Each room holds inbound ports with their handlers;\n/// its `needs` package holds the outbound ports. This root holds what every room needs.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application;
