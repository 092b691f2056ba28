-- Payments in: more states, looks at the gateway, fees, refunds, disputes, mandates, settlements.
ALTER TABLE topup DROP CONSTRAINT topup_status_check;
ALTER TABLE topup ADD CONSTRAINT topup_status_check CHECK (status IN ('CREATED', 'PENDING', 'AUTHORIZED', 'CAPTURED', 'FAILED',
  'EXPIRED', 'MISMATCH', 'REFUND_PENDING', 'REFUNDED', 'PARTIALLY_REFUNDED', 'CHARGEBACK'));
ALTER TABLE topup
  ADD COLUMN refunded_paise bigint NOT NULL DEFAULT 0 CHECK (refunded_paise >= 0 AND refunded_paise <= amount_paise),
  ADD COLUMN captured_at timestamptz,
  ADD COLUMN fee_paise bigint,
  ADD COLUMN fee_tax_paise bigint,
  -- When to ask the gateway what was paid; null when nobody needs to.
  ADD COLUMN look_at timestamptz,
  ADD COLUMN looks smallint NOT NULL DEFAULT 0;
CREATE INDEX topup_to_look_at ON topup (look_at) WHERE look_at IS NOT NULL;

-- Pushes that were worked in. Effects have keys of their own; this only saves the work.
CREATE TABLE payment_event (
  gateway  text NOT NULL,
  event_id text NOT NULL,
  seen_at  timestamptz NOT NULL,
  PRIMARY KEY (gateway, event_id)
);
GRANT SELECT, INSERT ON payment_event TO shipcrowd_platform;

CREATE TABLE topup_refund (
  id                uuid PRIMARY KEY,
  company_id        uuid NOT NULL,
  topup_id          uuid NOT NULL REFERENCES topup (id),
  amount_paise      bigint NOT NULL CHECK (amount_paise > 0),
  reason            text NOT NULL,
  asked_by          text NOT NULL,
  status            text NOT NULL CHECK (status IN ('PENDING', 'DONE', 'FAILED')),
  gateway_refund_id text,
  created_at        timestamptz NOT NULL,
  ask_at            timestamptz NOT NULL,
  asked             smallint NOT NULL DEFAULT 0
);
CREATE INDEX topup_refund_by_topup ON topup_refund (company_id, topup_id);
CREATE INDEX topup_refund_waiting ON topup_refund (ask_at) WHERE status = 'PENDING';
CALL wall_off('topup_refund', 'SELECT, INSERT, UPDATE');

CREATE TABLE topup_dispute (
  gateway           text NOT NULL,
  dispute_id        text NOT NULL,
  company_id        uuid NOT NULL,
  topup_id          uuid NOT NULL REFERENCES topup (id),
  from_wallet_paise bigint NOT NULL CHECK (from_wallet_paise >= 0),
  owed_paise        bigint NOT NULL CHECK (owed_paise >= 0),
  status            text NOT NULL CHECK (status IN ('OPEN', 'WON', 'LOST')),
  opened_at         timestamptz NOT NULL,
  changed_at        timestamptz NOT NULL,
  PRIMARY KEY (gateway, dispute_id)
);
CREATE INDEX topup_dispute_by_topup ON topup_dispute (company_id, topup_id);
CALL wall_off('topup_dispute', 'SELECT, INSERT, UPDATE');

-- A payer's standing permission, as it came with a payment of this company: nobody can name another's.
CREATE TABLE payment_mandate (
  company_id  uuid NOT NULL,
  gateway     text NOT NULL,
  mandate_id  text NOT NULL,
  customer_id text NOT NULL,
  given_at    timestamptz NOT NULL,
  PRIMARY KEY (company_id, gateway)
);
CALL wall_off('payment_mandate', 'SELECT, INSERT, UPDATE');

CREATE TABLE auto_recharge (
  company_id      uuid PRIMARY KEY,
  enabled         boolean NOT NULL,
  gateway         text NOT NULL,
  amount_paise    bigint NOT NULL CHECK (amount_paise > 0),
  threshold_paise bigint NOT NULL CHECK (threshold_paise >= 0),
  charged_on      date,
  charged_n       smallint NOT NULL DEFAULT 0,
  due_at          timestamptz NOT NULL
);
CREATE INDEX auto_recharge_due ON auto_recharge (due_at) WHERE enabled;
CALL wall_off('auto_recharge', 'SELECT, INSERT, UPDATE');

CREATE TABLE gateway_settlement (
  id            uuid PRIMARY KEY,
  gateway       text NOT NULL,
  settlement_id text NOT NULL,
  settled_on    date NOT NULL,
  utr           text NOT NULL,
  net_paise     bigint NOT NULL,
  lines         int NOT NULL,
  taken_at      timestamptz NOT NULL,
  UNIQUE (gateway, settlement_id)
);
CREATE TABLE gateway_settlement_line (
  gateway       text NOT NULL,
  type          text NOT NULL,
  entity_id     text NOT NULL,
  settlement_id text NOT NULL,
  amount_paise  bigint NOT NULL,
  fee_paise     bigint NOT NULL,
  tax_paise     bigint NOT NULL,
  net_paise     bigint NOT NULL,
  PRIMARY KEY (gateway, type, entity_id)
);
GRANT SELECT, INSERT ON gateway_settlement, gateway_settlement_line TO shipcrowd_platform;
