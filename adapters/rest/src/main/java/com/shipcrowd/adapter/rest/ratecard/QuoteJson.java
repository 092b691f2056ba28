package com.shipcrowd.adapter.rest.ratecard;

import com.shipcrowd.adapter.rest.ChargeJson;
import com.shipcrowd.application.ratecard.GiveQuote;
import com.shipcrowd.domain.courier.Ranking.Ranked;
import com.shipcrowd.domain.courier.ServiceOnSale.Promise;
import com.shipcrowd.domain.ratecard.QuoteDesk.Quoted;
import com.shipcrowd.domain.ratecard.QuoteDesk.Refused;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A quote as it is answered.
///
/// @param zone of the best service's card, null when nobody can carry it
/// @param quotes best first
/// @param recommended code of the best service, null when there is none
record QuoteJson(
    String id,
    Instant expiresAt,
    String currency,
    @Nullable String zone,
    List<ServiceJson> quotes,
    List<RefusalJson> refusals,
    @Nullable String recommended) {

  /// One service's price.
  ///
  /// @param score 0 to 1 with six decimals
  record ServiceJson(
      String service,
      String courier,
      String title,
      String mode,
      String rateCardVersionId,
      String zone,
      int deadWeightG,
      int volumetricWeightG,
      int chargeableWeightG,
      int billedWeightG,
      boolean dimensionsMissing,
      List<ChargeJson> charges,
      long taxablePaise,
      long taxPaise,
      long totalPaise,
      int estimatedDays,
      LocalDate pickupOn,
      LocalDate estimatedDeliveryOn,
      boolean oda,
      String priceSource,
      @Nullable Long cardTotalPaise,
      @Nullable String liveProblem,
      BigDecimal score,
      String explanation) {}

  /// Why a service is not offered.
  record RefusalJson(
      String service, String courier, String code, String detail, Map<String, Object> values) {}

  static QuoteJson of(GiveQuote.Answer answer) {
    var board = answer.board();
    var best = board.recommended().map(Ranked::candidate);
    return new QuoteJson(
        answer.id(),
        answer.expiresAt(),
        "INR",
        best.map(q -> q.price().zone().name()).orElse(null),
        board.quoted().stream().map(r -> service(r, answer.promises())).toList(),
        board.refused().stream().map(QuoteJson::refusal).toList(),
        best.map(Quoted::code).orElse(null));
  }

  static RefusalJson refusal(Refused refused) {
    return new RefusalJson(
        refused.service().code(),
        refused.service().courier(),
        refused.code(),
        refused.detail(),
        refused.values());
  }

  private static ServiceJson service(Ranked<Quoted> ranked, Map<String, Promise> promises) {
    var quoted = ranked.candidate();
    var promise = Objects.requireNonNull(promises.get(quoted.code()));
    var price = quoted.price();
    var live = quoted.live();
    return new ServiceJson(
        quoted.code(),
        quoted.service().courier(),
        quoted.service().title(),
        quoted.service().transport().name(),
        quoted.version().text(),
        price.zone().name(),
        price.dead().grams(),
        price.volumetric().grams(),
        price.chargeable().grams(),
        price.billed().grams(),
        price.dimensionsMissing(),
        ChargeJson.of(price.charges().lines()),
        price.charges().taxable().paise(),
        price.charges().tax().total().paise(),
        price.total().paise(),
        quoted.days(),
        promise.pickupOn(),
        promise.deliveryOn(),
        quoted.oda(),
        live == null || live.problem() != null ? "CARD" : "LIVE",
        live == null ? null : live.cardTotal().paise(),
        live == null || live.problem() == null ? null : live.problem().name(),
        BigDecimal.valueOf(ranked.score().scoreMicro(), 6),
        ranked.explanation());
  }
}
