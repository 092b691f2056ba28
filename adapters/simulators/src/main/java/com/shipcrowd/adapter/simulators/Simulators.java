package com.shipcrowd.adapter.simulators;

import com.shipcrowd.adapter.simulators.bluedart.BluedartSimulator;
import com.shipcrowd.adapter.simulators.delhivery.DelhiverySimulator;
import com.shipcrowd.adapter.simulators.delhiveryfreight.DelhiveryFreightSimulator;
import com.shipcrowd.adapter.simulators.dtdc.DtdcSimulator;
import com.shipcrowd.adapter.simulators.ecomexpress.EcomExpressSimulator;
import com.shipcrowd.adapter.simulators.ekart.EkartSimulator;
import com.shipcrowd.adapter.simulators.generic.GenericSimulator;
import com.shipcrowd.adapter.simulators.intargos.IntargosSimulator;
import com.shipcrowd.adapter.simulators.maruti.MarutiSimulator;
import com.shipcrowd.adapter.simulators.marutilegacy.MarutiLegacySimulator;
import com.shipcrowd.adapter.simulators.nimbuspost.NimbuspostSimulator;
import com.shipcrowd.adapter.simulators.omlogistics.OmLogisticsSimulator;
import com.shipcrowd.adapter.simulators.shadowfax.ShadowfaxSimulator;
import com.shipcrowd.adapter.simulators.shiprocket.ShiprocketSimulator;
import com.shipcrowd.adapter.simulators.smartship.SmartshipSimulator;
import com.shipcrowd.adapter.simulators.xpressbees.XpressbeesSimulator;
import com.shipcrowd.domain.courier.CourierAccountId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/// Every courier that can be played.
public final class Simulators {
  private static final List<Supplier<CourierSimulator>> MAKERS =
      List.of(
          // One a line.
          BluedartSimulator::new,
          DelhiverySimulator::new,
          DelhiveryFreightSimulator::new,
          DtdcSimulator::new,
          EcomExpressSimulator::new,
          EkartSimulator::new,
          GenericSimulator::new,
          IntargosSimulator::new,
          MarutiSimulator::new,
          MarutiLegacySimulator::new,
          NimbuspostSimulator::new,
          OmLogisticsSimulator::new,
          ShadowfaxSimulator::new,
          ShiprocketSimulator::new,
          SmartshipSimulator::new,
          XpressbeesSimulator::new);

  private static final CourierAccountId SET_BY_HAND =
      new CourierAccountId(new UUID(0x0197_0000_0000_7000L, 0x8000_0000_0000_0002L));

  private Simulators() {}

  /// The account that a rehearsing installation has with a courier; always the same, because it is part of the address
  /// that pushes go to.
  public static CourierAccountId accountOf(String courier) {
    // The contract that an installation's settings can name, so that its services stay the same.
    if (courier.equals("delhivery")) return SET_BY_HAND;
    long name = UUID.nameUUIDFromBytes(courier.getBytes(StandardCharsets.UTF_8)).hashCode();
    return new CourierAccountId(
        new UUID(0x0197_0000_0000_7000L, 0x9000_0000_0000_0000L | (name & 0xFFFF_FFFFL)));
  }

  /// A fresh one of each.
  public static List<CourierSimulator> all() {
    return MAKERS.stream().map(Supplier::get).toList();
  }

  /// A fresh one by the name of its adapter.
  public static Optional<CourierSimulator> named(String courier) {
    return all().stream().filter(one -> one.courier().equals(courier)).findFirst();
  }
}
