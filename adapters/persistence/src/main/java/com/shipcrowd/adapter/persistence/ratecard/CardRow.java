package com.shipcrowd.adapter.persistence.ratecard;

import com.shipcrowd.adapter.persistence.Sql;
import com.shipcrowd.application.ratecard.needs.RateCards.Event;
import com.shipcrowd.domain.company.CompanyId;
import com.shipcrowd.domain.courier.CourierAccountId;
import com.shipcrowd.domain.ratecard.CardScope;
import com.shipcrowd.domain.ratecard.CardType;
import com.shipcrowd.domain.ratecard.CardVersion;
import com.shipcrowd.domain.ratecard.CardVersionState;
import com.shipcrowd.domain.ratecard.RateCard;
import com.shipcrowd.domain.ratecard.RateCardId;
import com.shipcrowd.domain.ratecard.RateCardVersionId;
import com.shipcrowd.domain.ratecard.RateSheet;
import com.shipcrowd.domain.ratecard.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Rows of rate cards, and sheets as text: no cell of a canonical sheet holds a comma or a line feed.
final class CardRow {
  private CardRow() {}

  static RateCard card(ResultSet row) throws SQLException {
    return new RateCard(
        new RateCardId(Sql.uuid(row, "id")),
        row.getString("name"),
        CardType.valueOf(row.getString("type")),
        scope(row),
        Sql.instant(row, "created_at"),
        Sql.instantOrNull(row, "archived_at"));
  }

  private static CardScope scope(ResultSet row) throws SQLException {
    var company = row.getObject("company_id", UUID.class);
    var account = row.getObject("account_id", UUID.class);
    var tier = row.getString("tier");
    if (company != null)
      return new CardScope.OfCompany(new CompanyId(company), row.getInt("priority"));
    if (account != null) return new CardScope.OfAccount(new CourierAccountId(account));
    return tier == null ? new CardScope.Standard() : new CardScope.OfTier(Tier.valueOf(tier));
  }

  static CardVersion version(ResultSet row) throws SQLException {
    return new CardVersion(
        new RateCardVersionId(Sql.uuid(row, "id")),
        new RateCardId(Sql.uuid(row, "card_id")),
        row.getInt("number"),
        CardVersionState.valueOf(row.getString("state")),
        Sql.instant(row, "effective_from"),
        Sql.instantOrNull(row, "effective_to"),
        row.getBoolean("superseded"),
        sheet(CardType.valueOf(row.getString("type")), row.getString("sheet")),
        row.getString("comment"),
        List.of(row.getString("edited_by").split(" ")),
        row.getString("submitted_by"),
        row.getString("decided_by"),
        row.getString("reason"),
        row.getString("below_cost_accepted_by"),
        Sql.instant(row, "created_at"),
        Sql.instant(row, "changed_at"),
        row.getLong("revision"));
  }

  static Event event(ResultSet row) throws SQLException {
    int number = row.getInt("number");
    return new Event(
        Sql.uuid(row, "id"),
        new RateCardId(Sql.uuid(row, "card_id")),
        row.wasNull() ? null : number,
        row.getString("event"),
        row.getString("actor"),
        row.getString("comment"),
        Sql.instant(row, "at"));
  }

  static String text(RateSheet sheet) {
    var records = sheet.records();
    var text = new StringBuilder();
    for (var record : records.subList(1, records.size())) {
      text.append(String.join(",", record)).append('\n');
    }
    return text.toString();
  }

  private static RateSheet sheet(CardType type, String text) {
    var lines = new ArrayList<RateSheet.Line>();
    int row = 2;
    for (var record : text.split("\n")) {
      if (!record.isEmpty()) lines.add(new RateSheet.Line(row++, List.of(record.split(",", -1))));
    }
    return RateSheet.read(type, lines).sheet();
  }
}
