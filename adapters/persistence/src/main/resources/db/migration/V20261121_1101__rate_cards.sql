-- Price lists. company_id is the company a card is for; empty for the platform's own. Sellers see their own cards, the
-- standard ones and those of their tier and below; what couriers charge (BUY) nobody but the platform sees.
CREATE TABLE price_tier (
  company_id uuid NOT NULL REFERENCES company (id),
  tier       text NOT NULL CHECK (tier IN ('VIP', 'GOLD', 'SILVER', 'STANDARD')),
  set_by     text NOT NULL,
  -- The newest counts; the others tell what quotes given before are honoured by.
  set_at     timestamptz NOT NULL,
  PRIMARY KEY (company_id, set_at)
);
CALL wall_off('price_tier', 'SELECT, INSERT');
REVOKE INSERT ON price_tier FROM shipcrowd_app;

-- From 1, the best, to 4, STANDARD.
CREATE FUNCTION this_tier() RETURNS smallint
  LANGUAGE sql STABLE
  RETURN coalesce((SELECT array_position(ARRAY['VIP', 'GOLD', 'SILVER', 'STANDARD'], tier) FROM price_tier
                   WHERE company_id = this_company() ORDER BY set_at DESC LIMIT 1), 4)::smallint;

CREATE TABLE rate_card (
  id          uuid PRIMARY KEY,
  company_id  uuid REFERENCES company (id),
  account_id  uuid REFERENCES courier_account (id),
  tier        text CHECK (tier IN ('VIP', 'GOLD', 'SILVER', 'STANDARD')),
  name        text NOT NULL,
  type        text NOT NULL CHECK (type IN ('B2C', 'B2B')),
  direction   text NOT NULL CHECK (direction IN ('BUY', 'SELL')),
  priority    int NOT NULL DEFAULT 0,
  created_at  timestamptz NOT NULL,
  archived_at timestamptz,
  CHECK (num_nonnulls(company_id, account_id, tier) <= 1),
  CHECK ((direction = 'BUY') = (account_id IS NOT NULL))
);
CREATE UNIQUE INDEX rate_card_standard ON rate_card (type)
  WHERE archived_at IS NULL AND company_id IS NULL AND account_id IS NULL AND tier IS NULL;
CREATE UNIQUE INDEX rate_card_tier ON rate_card (type, tier) WHERE archived_at IS NULL AND tier IS NOT NULL;
CREATE UNIQUE INDEX rate_card_account ON rate_card (type, account_id) WHERE archived_at IS NULL AND account_id IS NOT NULL;
CREATE INDEX rate_card_company ON rate_card (company_id, id) WHERE company_id IS NOT NULL;

ALTER TABLE rate_card ENABLE ROW LEVEL SECURITY;
CREATE POLICY shown_to_sellers ON rate_card FOR SELECT TO shipcrowd_app USING (
  company_id = this_company()
  OR (company_id IS NULL AND direction = 'SELL'
      AND (tier IS NULL OR array_position(ARRAY['VIP', 'GOLD', 'SILVER', 'STANDARD'], tier) >= this_tier())));
CREATE POLICY platform ON rate_card TO shipcrowd_platform USING (true) WITH CHECK (true);
GRANT SELECT ON rate_card TO shipcrowd_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_card TO shipcrowd_platform;

CREATE TABLE rate_card_version (
  id                     uuid PRIMARY KEY,
  card_id                uuid NOT NULL REFERENCES rate_card (id) ON DELETE CASCADE,
  number                 int NOT NULL CHECK (number > 0),
  state                  text NOT NULL CHECK (state IN ('DRAFT', 'PENDING_APPROVAL', 'REJECTED', 'APPROVED', 'ARCHIVED')),
  effective_from         timestamptz NOT NULL,
  effective_to           timestamptz CHECK (effective_to > effective_from),
  superseded             boolean NOT NULL DEFAULT false,
  -- The canonical file, records separated by line feeds.
  sheet                  text NOT NULL,
  comment                text NOT NULL,
  edited_by              text NOT NULL,
  submitted_by           text,
  decided_by             text,
  reason                 text NOT NULL DEFAULT '',
  below_cost_accepted_by text,
  created_at             timestamptz NOT NULL,
  changed_at             timestamptz NOT NULL,
  revision               bigint NOT NULL,
  UNIQUE (card_id, number)
);
-- Two approvals of one instant cannot both commit.
CREATE UNIQUE INDEX rate_card_version_start ON rate_card_version (card_id, effective_from) WHERE state = 'APPROVED';
-- What is in force is read whenever something is approved.
CREATE INDEX rate_card_version_approved ON rate_card_version (effective_to) WHERE state = 'APPROVED';
ALTER TABLE rate_card_version ENABLE ROW LEVEL SECURITY;
-- A seller sees what counts or counted, no drafts.
CREATE POLICY of_shown_card ON rate_card_version FOR SELECT TO shipcrowd_app
  USING (state = 'APPROVED' AND EXISTS (SELECT FROM rate_card c WHERE c.id = card_id));
CREATE POLICY platform ON rate_card_version TO shipcrowd_platform USING (true) WITH CHECK (true);
GRANT SELECT ON rate_card_version TO shipcrowd_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON rate_card_version TO shipcrowd_platform;

-- Who did what to a card, and when. Stays when a draft is deleted.
CREATE TABLE rate_card_event (
  id      uuid PRIMARY KEY,
  card_id uuid NOT NULL,
  number  int,
  event   text NOT NULL,
  actor   text NOT NULL,
  comment text NOT NULL,
  at      timestamptz NOT NULL
);
CREATE INDEX rate_card_event_card ON rate_card_event (card_id, id);
GRANT SELECT, INSERT ON rate_card_event TO shipcrowd_platform;

-- What one company gets on top of the cards. Source: zones-and-rates.md section 12.
CREATE TABLE price_override (
  id             uuid PRIMARY KEY,
  company_id     uuid NOT NULL REFERENCES company (id),
  service        text,
  zone           text CHECK (zone IS NULL OR (zone BETWEEN 'A' AND 'F' AND service IS NOT NULL)),
  kind           text NOT NULL CHECK (kind IN ('ABSOLUTE', 'PERCENT', 'WAIVE')),
  base_paise     bigint,
  step_paise     bigint,
  percent_bp     int,
  head           text,
  effective_from timestamptz NOT NULL,
  effective_to   timestamptz CHECK (effective_to > effective_from),
  state          text NOT NULL CHECK (state IN ('PENDING_APPROVAL', 'APPROVED', 'REJECTED', 'WITHDRAWN', 'ENDED')),
  comment        text NOT NULL,
  created_by     text NOT NULL,
  decided_by     text,
  reason         text NOT NULL DEFAULT '',
  created_at     timestamptz NOT NULL,
  decided_at     timestamptz
);
CREATE INDEX price_override_company ON price_override (company_id, id);
CALL wall_off('price_override', 'SELECT, INSERT, UPDATE');
REVOKE INSERT, UPDATE ON price_override FROM shipcrowd_app;

-- Average retail price of diesel by month, and from which day the surcharge follows it.
CREATE TABLE fuel_price (
  month         date PRIMARY KEY CHECK (extract(day FROM month) = 1),
  average_paise bigint NOT NULL CHECK (average_paise > 0),
  effective_on  date NOT NULL,
  uploaded_by   text NOT NULL,
  uploaded_at   timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON fuel_price TO shipcrowd_platform;

-- How a company wants its quotes put in order.
CREATE TABLE quote_preference (
  company_id     uuid PRIMARY KEY REFERENCES company (id),
  profile        text NOT NULL,
  cost_weight_bp int NOT NULL CHECK (cost_weight_bp BETWEEN 0 AND 10000),
  reliability_bp int NOT NULL CHECK (reliability_bp BETWEEN 0 AND 10000),
  favourites     text[] NOT NULL,
  excluded       text[] NOT NULL,
  set_by         text NOT NULL,
  set_at         timestamptz NOT NULL
);
CALL wall_off('quote_preference', 'SELECT, INSERT, UPDATE');
