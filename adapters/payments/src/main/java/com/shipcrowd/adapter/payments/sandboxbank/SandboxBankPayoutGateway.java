package com.shipcrowd.adapter.payments.sandboxbank;

import com.shipcrowd.application.Clock;
import com.shipcrowd.application.payout.needs.PayoutGateway;
import com.shipcrowd.application.payout.needs.SandboxTransfers;
import com.shipcrowd.application.payout.needs.SandboxTransfers.Transfer;
import com.shipcrowd.domain.payout.Beneficiary;
import com.shipcrowd.domain.payout.Cure;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;

/// The bank's front: checks and transfers.
@Singleton
final class SandboxBankPayoutGateway implements PayoutGateway {
  static final String NAME = "sandbox";

  private static final String TAKEN = "TAKEN";
  private static final String REFUSED = "REFUSED";
  private static final String LOST = "LOST";

  private final SandboxTransfers transfers;
  private final Clock clock;

  SandboxBankPayoutGateway(SandboxTransfers transfers, Clock clock) {
    this.transfers = transfers;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean isPlay() {
    return true;
  }

  @Override
  public Checked check(String reference, Beneficiary account) {
    if (account.account().lastFour().equals("0000"))
      return new Checked.Missing("bank_account_invalid");
    var name = account.name().toUpperCase(Locale.ROOT);
    return new Checked.Exists(name.contains("MISMATCH") ? "SOMEBODY ELSE ENTIRELY" : name);
  }

  @Override
  public Checked checked(String number) {
    return new Checked.InDoubt("every check is answered at once");
  }

  @Override
  public Told pay(Order order) {
    var ends = order.to().account().lastFour();
    var state =
        switch (ends) {
          case "1111" -> REFUSED;
          case "2222" -> order.reference().endsWith("-1") ? REFUSED : TAKEN;
          case "4444" -> LOST;
          default -> TAKEN;
        };
    var reason =
        !state.equals(REFUSED)
            ? ""
            : ends.equals("2222") ? "beneficiary_bank_offline" : "beneficiary_account_invalid";
    // The first hearing of a lost order leaves no transfer, only the memory that it was heard.
    var heard =
        state.equals(LOST)
            ? transfers.look("heard " + order.reference())
            : java.util.Optional.<Transfer>empty();
    if (state.equals(LOST) && heard.isEmpty()) {
      transfers.remember(
          new Transfer("heard " + order.reference(), order.amount(), ends, LOST, "", 0),
          clock.now());
      return new Told.InDoubt("no answer");
    }
    var known =
        transfers.remember(
            new Transfer(
                order.reference(),
                order.amount(),
                ends,
                state.equals(LOST) ? TAKEN : state,
                reason,
                0),
            clock.now());
    return ends.equals("3333") && known.looks() == 0
        ? new Told.InDoubt("no answer")
        : stands(known);
  }

  @Override
  public Told find(String reference) {
    return transfers
        .look(reference)
        .map(SandboxBankPayoutGateway::stands)
        .orElse(new Told.Unknown());
  }

  private static Told stands(Transfer transfer) {
    var number = "sbxtrf_" + transfer.reference();
    if (transfer.state().equals(REFUSED)) {
      boolean passes = transfer.reason().equals("beneficiary_bank_offline");
      return new Told.Refused(number, transfer.reason(), passes ? Cure.RETRY : Cure.OTHER_ACCOUNT);
    }
    if (transfer.numberEnds().equals("5555") || transfer.looks() == 0)
      return new Told.Underway(number);
    return transfer.numberEnds().equals("6666") && transfer.looks() > 1
        ? new Told.Returned(number, "beneficiary_account_frozen")
        : new Told.Paid(number, utr(transfer.reference()));
  }

  // As long as a real one, and the same at every look.
  private static String utr(String reference) {
    var sum = new CRC32();
    sum.update(reference.getBytes(StandardCharsets.UTF_8));
    var ids = reference.replaceAll("[^A-Z0-9]", "");
    return "SBXN"
        + ids.substring(Math.max(0, ids.length() - 4))
        + HexFormat.of().withUpperCase().toHexDigits(sum.getValue(), 8);
  }

  @Override
  public boolean isGenuine(Map<String, String> headers, byte[] body) {
    // It never pushes.
    return false;
  }

  @Override
  public Push read(byte[] body) {
    return new Push.Other("unknown");
  }
}
