/// Zone sets, their zones and members, and who uses them.
@org.jspecify.annotations.NullMarked
package com.shipcrowd.application.zone.needs;
