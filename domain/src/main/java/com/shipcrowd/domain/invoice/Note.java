package com.shipcrowd.domain.invoice;

import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.document.InvoiceSheet.Party;
import com.shipcrowd.domain.money.Money;
import com.shipcrowd.domain.money.Taxed;
import com.shipcrowd.domain.place.State;
import com.shipcrowd.domain.ratecard.MakerIsChecker;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A credit or debit note of the platform to a company. Source: lifecycle.md section 9, gst.md section 7.
///
/// @param number taken gap-free at issue; null before
/// @param sourceKey what caused it, unique in the company; null for those that people write
/// @param isReversal whether the ledger was moved by the reversal itself, so that the note only documents it
/// @param isCommercial without tax, because it came too late for that
/// @param issuedOn null before
/// @param amount sum of the lines
/// @param madeBy who wrote it; somebody else approves
public record Note(
    NoteId id,
    CompanyId company,
    NoteKind kind,
    NoteStatus status,
    @Nullable String number,
    NoteReason reason,
    String words,
    @Nullable String sourceKey,
    boolean isReversal,
    boolean isCommercial,
    State placeOfSupply,
    @Nullable LocalDate issuedOn,
    Taxed amount,
    Party supplier,
    Party recipient,
    String madeBy,
    @Nullable String decidedBy,
    String decisionNote,
    @Nullable AppliedTo appliedTo,
    List<Line> lines) {

  /// Above this a second person approves. Source: lifecycle.md section 9.
  public static final Money FREELY = new Money(100_000);

  /// Where the money of a credit note went; into the wallet in both cases, but an open invoice is smaller by it.
  public enum AppliedTo {
    WALLET,
    INVOICE
  }

  /// What of which charge.
  public record Line(ChargeId charge, Taxed amount) {}

  /// Whether a second person has to look at it.
  public static boolean needsApproval(Money total, boolean isWrittenByHand) {
    return isWrittenByHand || total.isMoreThan(FREELY);
  }

  /// With number and date, and applied.
  public Note issued(String taken, LocalDate on, @Nullable String by, String why, AppliedTo to) {
    return new Note(
        id,
        company,
        kind,
        NoteStatus.APPLIED,
        taken,
        reason,
        words,
        sourceKey,
        isReversal,
        isCommercial,
        placeOfSupply,
        on,
        amount,
        supplier,
        recipient,
        madeBy,
        by,
        why,
        to,
        lines);
  }

  /// Thrown away by a second person.
  public Note rejected(String by, String why) {
    return new Note(
        id,
        company,
        kind,
        NoteStatus.REJECTED,
        null,
        reason,
        words,
        sourceKey,
        isReversal,
        isCommercial,
        placeOfSupply,
        null,
        amount,
        supplier,
        recipient,
        madeBy,
        by,
        why,
        null,
        lines);
  }

  /// Insists that somebody may decide about it now.
  ///
  /// @throws NoteDecided when it was decided before
  /// @throws MakerIsChecker when the one who wrote it decides
  public void mustBeOpenFor(String by) {
    if (status != NoteStatus.PENDING_APPROVAL) throw new NoteDecided(status);
    if (by.equals(madeBy)) throw new MakerIsChecker("note");
  }
}
