package com.shipcrowd.adapter.rest.place;

import com.shipcrowd.adapter.rest.Caller;
import com.shipcrowd.adapter.rest.QueryText;
import com.shipcrowd.adapter.rest.Refusal;
import com.shipcrowd.application.NotFound;
import com.shipcrowd.application.place.Locate;
import com.shipcrowd.application.place.Locate.Neighbour;
import com.shipcrowd.application.place.Locate.Spot;
import com.shipcrowd.application.place.LookUpPincode;
import com.shipcrowd.application.place.PlaceFacts;
import com.shipcrowd.application.place.SearchPlaces;
import com.shipcrowd.domain.company.Action;
import com.shipcrowd.domain.company.Category;
import com.shipcrowd.domain.place.Pincode;
import com.shipcrowd.domain.place.PlaceSearch;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The directory of pincodes.
@Controller("/v1/pincodes")
final class PincodeResource {
  private static final int USUAL = 20;
  private static final int MOST = 100;
  private static final int MOST_NEAR = 50;

  private final LookUpPincode pincodes;
  private final SearchPlaces search;
  private final Locate locate;

  PincodeResource(LookUpPincode pincodes, SearchPlaces search, Locate locate) {
    this.pincodes = pincodes;
    this.search = search;
    this.locate = locate;
  }

  record PincodeJson(
      String pincode,
      String state,
      String stateName,
      String district,
      String cityKey,
      boolean metro,
      String zoneClass,
      boolean approximate) {
    static PincodeJson of(PlaceFacts facts) {
      return new PincodeJson(
          facts.pincode().digits(),
          facts.state().name(),
          facts.state().title(),
          facts.district(),
          facts.cityKey(),
          facts.metro(),
          facts.zoneClass(),
          facts.approximate());
    }
  }

  record CoordinatesJson(
      BigDecimal latitude,
      BigDecimal longitude,
      String precision,
      String source,
      boolean fallback) {
    static CoordinatesJson of(Spot spot) {
      return new CoordinatesJson(
          spot.located().at().latitude(),
          spot.located().at().longitude(),
          spot.located().precision().name(),
          spot.source(),
          spot.isFallback());
    }
  }

  record PincodeDetailJson(
      String pincode,
      String state,
      String stateName,
      String district,
      String cityKey,
      boolean metro,
      boolean special,
      String zoneClass,
      boolean approximate,
      @Nullable CoordinatesJson coordinates) {}

  record NamedJson(
      String name,
      String kind,
      String state,
      String stateName,
      int pincodeCount,
      String matchedName,
      String match,
      int distance) {
    static NamedJson of(PlaceSearch.Hit hit) {
      var named = hit.named();
      return new NamedJson(
          named.name(),
          named.kind().name(),
          named.state().name(),
          named.state().title(),
          named.pincodes(),
          hit.by(),
          hit.how().name(),
          hit.distance());
    }
  }

  record FoundJson(List<NamedJson> places, List<PincodeJson> data) {}

  record NearJson(
      String pincode,
      String state,
      String district,
      String cityKey,
      BigDecimal latitude,
      BigDecimal longitude,
      int distanceM) {
    static NearJson of(Neighbour neighbour) {
      var facts = neighbour.facts();
      return new NearJson(
          facts.pincode().digits(),
          facts.state().name(),
          facts.district(),
          facts.cityKey(),
          neighbour.at().latitude(),
          neighbour.at().longitude(),
          neighbour.metres());
    }
  }

  record NeighbourhoodJson(List<NearJson> data, String source, boolean fallback) {}

  @Get
  FoundJson search(
      Caller caller, @Nullable @QueryValue String q, @Nullable @QueryValue String limit) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    var text = QueryText.text("q", q, PlaceSearch.LONGEST);
    if (text == null || text.isBlank())
      throw new Refusal(
          "INVALID_PARAMETER", "q must be the beginning of a pincode, or of a name", "q");
    var found = search.search(text, QueryText.number("limit", limit, 1, MOST, USUAL));
    return new FoundJson(
        found.hits().stream().map(NamedJson::of).toList(),
        found.places().stream().map(PincodeJson::of).toList());
  }

  @Get("/nearest")
  NeighbourhoodJson nearest(
      Caller caller,
      @Nullable @QueryValue String latitude,
      @Nullable @QueryValue String longitude,
      @Nullable @QueryValue String limit) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    var around =
        locate.around(
            QueryText.point(latitude, longitude),
            QueryText.number("limit", limit, 1, MOST_NEAR, 5));
    return new NeighbourhoodJson(
        around.neighbours().stream().map(NearJson::of).toList(),
        around.source(),
        around.isFallback());
  }

  @Get("/{pincode}")
  PincodeDetailJson see(Caller caller, String pincode) {
    caller.require(Category.RATES_ZONES, Action.VIEW);
    var wanted = new Pincode(pincode);
    var facts = pincodes.lookUp(wanted).orElseThrow(() -> new NotFound("pincode"));
    var at = locate.spotOf(wanted).map(CoordinatesJson::of).orElse(null);
    return new PincodeDetailJson(
        facts.pincode().digits(),
        facts.state().name(),
        facts.state().title(),
        facts.district(),
        facts.cityKey(),
        facts.metro(),
        facts.zoneClass().equals("SPECIAL") || facts.zoneClass().equals("REMOTE"),
        facts.zoneClass(),
        facts.approximate(),
        at);
  }
}
