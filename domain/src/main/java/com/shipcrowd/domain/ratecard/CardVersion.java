package com.shipcrowd.domain.ratecard;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One version of a rate card with its way from draft to history. Changing it answers a new one; the old one is not
/// touched. Source: zones-and-rates.md section 11.
///
/// @param number from 1 up within the card
/// @param state as stored; ask `stateAt` for what the clock makes of it
/// @param effectiveFrom first instant it prices
/// @param effectiveTo first instant it no longer prices, null for open end
/// @param superseded whether `effectiveTo` was set by the version that follows
/// @param comment why it was made
/// @param editors who made or changed it, the last one last: none of them approves it
/// @param submittedBy null before
/// @param decidedBy who approved or rejected it, null before
/// @param reason of a rejection, empty otherwise
/// @param belowCostAcceptedBy who accepted that it sells below the courier's price, null when nobody did
/// @param revision rises with each change
public record CardVersion(
    RateCardVersionId id,
    RateCardId card,
    int number,
    CardVersionState state,
    Instant effectiveFrom,
    @Nullable Instant effectiveTo,
    boolean superseded,
    RateSheet sheet,
    String comment,
    List<String> editors,
    @Nullable String submittedBy,
    @Nullable String decidedBy,
    String reason,
    @Nullable String belowCostAcceptedBy,
    Instant createdAt,
    Instant changedAt,
    long revision) {

  /// A first draft of a version.
  public static CardVersion draft(
      RateCardVersionId id,
      RateCardId card,
      int number,
      Instant effectiveFrom,
      @Nullable Instant effectiveTo,
      RateSheet sheet,
      String comment,
      String by,
      Instant at) {
    checkWindow(effectiveFrom, effectiveTo);
    return new CardVersion(
        id,
        card,
        number,
        CardVersionState.DRAFT,
        effectiveFrom,
        effectiveTo,
        false,
        sheet,
        comment,
        List.of(by),
        null,
        null,
        "",
        null,
        at,
        at,
        1);
  }

  /// What the clock makes of it.
  public CardVersionState stateAt(Instant now) {
    if (state != CardVersionState.APPROVED) return state;
    if (now.isBefore(effectiveFrom)) return CardVersionState.APPROVED;
    if (effectiveTo == null || now.isBefore(effectiveTo)) return CardVersionState.ACTIVE;
    return superseded ? CardVersionState.SUPERSEDED : CardVersionState.EXPIRED;
  }

  /// Whether it was ever approved; such a version is history and is never deleted.
  public boolean wasApproved() {
    return state == CardVersionState.APPROVED
        || (state == CardVersionState.ARCHIVED && decidedBy != null && reason.isEmpty());
  }

  /// New content for a draft.
  ///
  /// @throws WrongCardMoment unless it is a draft
  /// @throws CardWindowCrossed when it would end before it starts
  public CardVersion edited(
      RateSheet sheet, Instant from, @Nullable Instant to, String comment, String by, Instant at) {
    need("edited", CardVersionState.DRAFT);
    checkWindow(from, to);
    // Who accepted a price below cost accepted that content only.
    boolean same = sheet.records().equals(this.sheet.records());
    return with(
        CardVersionState.DRAFT,
        from,
        to,
        false,
        sheet,
        comment,
        withEditor(by),
        null,
        null,
        "",
        same ? belowCostAcceptedBy : null,
        at);
  }

  /// Hands a complete draft to those who may approve it.
  ///
  /// @param today start of the Indian day
  /// @param belowCost what it sells below the courier's price, empty for nothing
  /// @throws WrongCardMoment unless it is a draft
  /// @throws RateSheetIncomplete when the sheet has faults
  /// @throws EffectiveFromPast when it would begin before today
  /// @throws BelowCost when it sells below cost and no second person accepted that
  public CardVersion submitted(
      String by, Instant at, Instant today, List<BelowCost.Finding> belowCost) {
    need("submitted", CardVersionState.DRAFT);
    sheet.checkComplete();
    if (effectiveFrom.isBefore(today)) throw new EffectiveFromPast(effectiveFrom, today);
    checkCost(belowCost, by);
    return with(
        CardVersionState.PENDING_APPROVAL,
        effectiveFrom,
        effectiveTo,
        false,
        sheet,
        comment,
        editors,
        by,
        null,
        "",
        belowCostAcceptedBy,
        at);
  }

  /// Refuses to sell below cost unless a second person has accepted it.
  ///
  /// @param belowCost what it sells below the courier's price, empty for nothing
  /// @param submitter who hands it in
  /// @throws BelowCost when nobody else has accepted that
  public void checkCost(List<BelowCost.Finding> belowCost, @Nullable String submitter) {
    boolean accepted = belowCostAcceptedBy != null && !belowCostAcceptedBy.equals(submitter);
    if (!belowCost.isEmpty() && !accepted) throw new BelowCost(belowCost);
  }

  /// Accepts that it sells below the courier's price.
  ///
  /// @throws WrongCardMoment unless it is a draft
  /// @throws MakerIsChecker when the person made or last changed it
  public CardVersion acceptedBelowCost(String by, Instant at) {
    need("accepted below cost", CardVersionState.DRAFT);
    if (editors.contains(by)) throw new MakerIsChecker("rate card");
    return with(
        state,
        effectiveFrom,
        effectiveTo,
        false,
        sheet,
        comment,
        editors,
        submittedBy,
        decidedBy,
        reason,
        by,
        at);
  }

  /// Makes it count from its time on; from now on when that time has passed while it waited. Open ends are closed: the
  /// version before ends when this one begins, and this one ends when the one after it begins.
  ///
  /// @param others the other versions of the card
  /// @return this version first, then those whose end it moved
  /// @throws WrongCardMoment unless it waits for approval
  /// @throws MakerIsChecker when the person made, changed or submitted it
  /// @throws CardWindowTaken when another approved version begins at the same instant or the windows would overlap
  public List<CardVersion> approved(String by, Instant at, List<CardVersion> others) {
    need("approved", CardVersionState.PENDING_APPROVAL);
    if (editors.contains(by) || by.equals(submittedBy)) throw new MakerIsChecker("rate card");
    var from = effectiveFrom.isBefore(at) ? at : effectiveFrom;
    checkWindow(from, effectiveTo);
    var to = effectiveTo;
    boolean cut = false;
    var moved = new java.util.ArrayList<CardVersion>();
    for (var other : others) {
      if (other.id.equals(id) || other.state != CardVersionState.APPROVED) continue;
      if (other.effectiveFrom.equals(from)) throw new CardWindowTaken(other.number, from);
      if (other.effectiveFrom.isBefore(from)) {
        boolean reaches = other.effectiveTo == null || other.effectiveTo.isAfter(from);
        if (reaches) moved.add(other.endedBy(from, at));
      } else if (to == null) {
        to = other.effectiveFrom;
        cut = true;
      } else if (cut ? other.effectiveFrom.isBefore(to) : to.isAfter(other.effectiveFrom)) {
        if (!cut) throw new CardWindowTaken(other.number, other.effectiveFrom);
        to = other.effectiveFrom;
      }
    }
    moved.addFirst(
        with(
            CardVersionState.APPROVED,
            from,
            to,
            cut,
            sheet,
            comment,
            editors,
            submittedBy,
            by,
            "",
            belowCostAcceptedBy,
            at));
    return moved;
  }

  private CardVersion endedBy(Instant next, Instant at) {
    return ending(next, true, at);
  }

  private CardVersion ending(@Nullable Instant end, boolean cut, Instant at) {
    return with(
        state,
        effectiveFrom,
        end,
        cut,
        sheet,
        comment,
        editors,
        submittedBy,
        decidedBy,
        reason,
        belowCostAcceptedBy,
        at);
  }

  /// Ends an approved version early, so that nothing prices from then on.
  ///
  /// @throws WrongCardMoment unless it prices now
  /// @throws CardWindowCrossed for an end that has passed
  public CardVersion ended(Instant end, Instant at) {
    if (stateAt(at) != CardVersionState.ACTIVE)
      throw new WrongCardMoment("ended", stateAt(at), CardVersionState.ACTIVE);
    if (end.isBefore(at) || (effectiveTo != null && end.isAfter(effectiveTo)))
      throw new CardWindowCrossed(at, end);
    return ending(end, false, at);
  }

  /// Sends it back.
  ///
  /// @throws WrongCardMoment unless it waits for approval
  public CardVersion rejected(String by, String reason, Instant at) {
    need("rejected", CardVersionState.PENDING_APPROVAL);
    return moved(CardVersionState.REJECTED, submittedBy, by, reason, at);
  }

  /// Takes it back before anybody decided.
  ///
  /// @throws WrongCardMoment unless it waits for approval
  /// @throws NotYourSubmission when somebody else submitted it
  public CardVersion withdrawn(String by, Instant at) {
    need("withdrawn", CardVersionState.PENDING_APPROVAL);
    if (!by.equals(submittedBy)) throw new NotYourSubmission();
    return moved(CardVersionState.DRAFT, null, null, "", at);
  }

  /// Makes a rejected one a draft again, under the same number.
  ///
  /// @throws WrongCardMoment unless it was rejected
  public CardVersion revised(Instant at) {
    need("revised", CardVersionState.REJECTED);
    return moved(CardVersionState.DRAFT, null, null, "", at);
  }

  /// Puts it away; one that was approved must not have begun, or must have ended.
  ///
  /// @throws WrongCardMoment when it prices now
  public CardVersion archived(Instant at) {
    var now = stateAt(at);
    if (now == CardVersionState.ACTIVE || now == CardVersionState.ARCHIVED)
      throw new WrongCardMoment("archived", now, CardVersionState.DRAFT, CardVersionState.APPROVED);
    return moved(CardVersionState.ARCHIVED, submittedBy, decidedBy, reason, at);
  }

  /// Puts away an approved version that has not begun; the one before goes on for as long as this one would have.
  ///
  /// @param others the other versions of the card
  /// @return this version first, then the one that goes on
  /// @throws WrongCardMoment unless it is approved and has not begun
  public List<CardVersion> cancelled(Instant at, List<CardVersion> others) {
    if (stateAt(at) != CardVersionState.APPROVED)
      throw new WrongCardMoment("cancelled", stateAt(at), CardVersionState.APPROVED);
    var changed = new java.util.ArrayList<CardVersion>();
    changed.add(moved(CardVersionState.ARCHIVED, submittedBy, decidedBy, reason, at));
    for (var other : others) {
      boolean before =
          other.state == CardVersionState.APPROVED
              && other.superseded
              && effectiveFrom.equals(other.effectiveTo);
      if (before) changed.add(other.ending(effectiveTo, superseded, at));
    }
    return changed;
  }

  private List<String> withEditor(String by) {
    var all = new java.util.ArrayList<>(editors);
    all.remove(by);
    all.add(by);
    return List.copyOf(all);
  }

  private void need(String what, CardVersionState wanted) {
    if (state != wanted) throw new WrongCardMoment(what, state, wanted);
  }

  private static void checkWindow(Instant from, @Nullable Instant to) {
    if (to != null && !to.isAfter(from)) throw new CardWindowCrossed(from, to);
  }

  private CardVersion moved(
      CardVersionState next,
      @Nullable String submitter,
      @Nullable String decider,
      String why,
      Instant at) {
    return with(
        next,
        effectiveFrom,
        effectiveTo,
        superseded,
        sheet,
        comment,
        editors,
        submitter,
        decider,
        why,
        belowCostAcceptedBy,
        at);
  }

  private CardVersion with(
      CardVersionState state,
      Instant from,
      @Nullable Instant to,
      boolean superseded,
      RateSheet sheet,
      String comment,
      List<String> editors,
      @Nullable String submittedBy,
      @Nullable String decidedBy,
      String reason,
      @Nullable String acceptedBy,
      Instant at) {
    return new CardVersion(
        id,
        card,
        number,
        state,
        from,
        to,
        superseded,
        sheet,
        comment,
        editors,
        submittedBy,
        decidedBy,
        reason,
        acceptedBy,
        createdAt,
        at,
        revision + 1);
  }
}
