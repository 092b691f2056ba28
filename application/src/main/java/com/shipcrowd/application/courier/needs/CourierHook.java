package com.shipcrowd.application.courier.needs;

import com.shipcrowd.application.courier.Knock;
import com.shipcrowd.domain.discrepancy.Weighing;
import com.shipcrowd.domain.shipment.CourierScan;
import java.time.Instant;
import java.util.List;

/// Reads what one courier pushes to us.
public interface CourierHook {
  /// The adapter's name, lower case.
  String courier();

  /// How well a push of this account proves where it comes from.
  Proof proof(CourierAccount account);

  /// Whether a call comes from the account's courier, judged on the raw bytes: signature, header token, whatever it has.
  /// Constant time. An account without the secret that the courier's way needs takes nothing.
  boolean isGenuine(CourierAccount account, Knock knock);

  /// Maps a genuine body to scans. Unknown codes come back with a null status.
  ///
  /// @throws UnreadablePush when the bytes are not this courier's format; they stay stored for a person to see
  List<CourierScan> read(CourierAccount account, byte[] body);

  /// The weights that a genuine body tells; most couriers tell them in files only.
  ///
  /// @throws UnreadablePush as `read` does
  default List<Weighing> weighings(CourierAccount account, byte[] body) {
    return List.of();
  }

  /// When a genuine body counts as received. Only a courier whose clock runs ahead on purpose says another time than
  /// ours; its scans would be in the future otherwise.
  ///
  /// @param now by our clock
  default Instant receivedAt(CourierAccount account, byte[] body, Instant now) {
    return now;
  }

  /// How a push proves itself, strongest first.
  enum Proof {
    /// A signature over the bytes.
    SIGNATURE,
    /// A secret in a header, readable by whoever sees one push.
    SECRET_HEADER,
    /// A secret in the address, which lands in logs on the way.
    SECRET_IN_ADDRESS;

    /// Whether operators should be told that it is poor.
    public boolean isWeak() {
      return this != SIGNATURE;
    }
  }

  /// A body that is not in the courier's format.
  final class UnreadablePush extends RuntimeException {
    /// @param why for the operators; no personal data
    public UnreadablePush(String why) {
      super(why);
    }
  }
}
