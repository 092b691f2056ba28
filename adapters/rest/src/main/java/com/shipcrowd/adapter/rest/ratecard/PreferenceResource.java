package com.shipcrowd.adapter.rest.ratecard;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.Input;
import com.shipcrowd.application.ratecard.PreferCouriers;
import com.shipcrowd.application.ratecard.PreferCouriers.Kept;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.courier.QuotePreference;
import com.shipcrowd.domain.courier.Ranking.Weights;
import com.shipcrowd.domain.courier.RankingProfile;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// How the company wants its couriers chosen.
@Controller("/v1/quote-preferences")
final class PreferenceResource {
  private final PreferCouriers preferences;

  PreferenceResource(PreferCouriers preferences) {
    this.preferences = preferences;
  }

  record NewPreferenceJson(
      @Nullable String profile,
      @Nullable Integer costWeightBp,
      @Nullable Integer reliabilityBp,
      @Nullable List<@Nullable String> favourites,
      @Nullable List<@Nullable String> excluded) {}

  record PreferenceJson(
      String profile,
      int costWeightBp,
      int reliabilityBp,
      List<String> favourites,
      List<String> excluded,
      @Nullable String setBy,
      @Nullable Instant setAt) {
    static PreferenceJson of(Kept kept) {
      var one = kept.preference();
      return new PreferenceJson(
          one.profile().name(),
          one.costBp(),
          one.reliabilityBp(),
          one.favourites(),
          List.copyOf(new TreeSet<>(one.excluded())),
          kept.by(),
          kept.at());
    }
  }

  @Get
  PreferenceJson read(Caller caller) {
    caller.require(Category.SHIPMENTS, Action.VIEW);
    return PreferenceJson.of(preferences.of(caller.company()));
  }

  @Put
  PreferenceJson replace(Caller caller, @Body NewPreferenceJson body) {
    caller.require(Category.SHIPMENTS, Action.UPDATE);
    var in = new Input();
    var profile = in.enumOf("/profile", body.profile, RankingProfile.class);
    int cost = weight(in, "/cost_weight_bp", body.costWeightBp, QuotePreference.USUAL.costBp());
    int reliability =
        weight(in, "/reliability_bp", body.reliabilityBp, Weights.USUAL_RELIABILITY_BP);
    var favourites = codes(in, "/favourites", body.favourites);
    var excluded = codes(in, "/excluded", body.excluded);
    for (int i = 0; i < favourites.size(); i++) {
      if (excluded.contains(favourites.get(i)))
        in.refuse("/favourites/" + i, "NOT_ALLOWED", "is left out by excluded");
    }
    in.check();
    return PreferenceJson.of(
        preferences.keep(
            caller.company(),
            new QuotePreference(profile, cost, reliability, favourites, Set.copyOf(excluded)),
            caller.actor().text()));
  }

  private static int weight(Input in, String pointer, @Nullable Integer value, int usual) {
    return value == null ? usual : in.range(pointer, value, 0, Weights.WHOLE_BP);
  }

  private static List<String> codes(
      Input in, String pointer, @Nullable List<@Nullable String> given) {
    if (given == null) return List.of();
    var texts = in.list(pointer, given, 0, PreferCouriers.MOST);
    for (int i = 0; i < texts.size(); i++) {
      var code = in.text(pointer + "/" + i, texts.get(i), 1, 40);
      if (texts.indexOf(texts.get(i)) < i)
        in.refuse(pointer + "/" + i, "NOT_ALLOWED", "names " + code + " twice");
    }
    return texts;
  }
}
