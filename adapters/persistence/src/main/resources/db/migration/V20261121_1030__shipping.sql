CREATE TABLE customer_order (
  id                uuid PRIMARY KEY,
  company_id        uuid NOT NULL,
  number            text NOT NULL,
  status            text NOT NULL,
  payment_mode      text NOT NULL CHECK (payment_mode IN ('PREPAID', 'COD')),
  collectable_paise bigint NOT NULL CHECK (collectable_paise >= 0),
  warehouse_id      uuid NOT NULL,
  ship_pincode      text NOT NULL,
  body              jsonb NOT NULL,
  created_at        timestamptz NOT NULL,
  version           bigint NOT NULL
) WITH (fillfactor = 85);
-- A number may be used again once its order was cancelled.
CREATE UNIQUE INDEX customer_order_number ON customer_order (company_id, number) WHERE status <> 'CANCELLED';
CREATE INDEX customer_order_by_company ON customer_order (company_id, id);
CREATE INDEX customer_order_by_status ON customer_order (company_id, status, id);
CALL wall_off('customer_order', 'SELECT, INSERT, UPDATE');

CREATE TABLE order_history (
  order_id   uuid NOT NULL,
  company_id uuid NOT NULL,
  at         timestamptz NOT NULL,
  status     text NOT NULL,
  actor      text NOT NULL,
  note       text NOT NULL
);
CREATE INDEX order_history_by_order ON order_history (order_id, at);
CALL wall_off('order_history', 'SELECT, INSERT');

-- One contract with one courier. Platform accounts have no company.
CREATE TABLE courier_account (
  id          uuid PRIMARY KEY,
  company_id  uuid,
  courier     text NOT NULL,
  base_url    text NOT NULL,
  credentials bytea NOT NULL,
  settings    jsonb NOT NULL,
  active      boolean NOT NULL,
  created_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON courier_account TO shipcrowd_platform;

CREATE TABLE shipment (
  id                   uuid PRIMARY KEY,
  company_id           uuid NOT NULL,
  order_id             uuid NOT NULL,
  request_key          text,
  courier              text NOT NULL,
  account_id           uuid NOT NULL,
  service              text NOT NULL,
  rate_card_version_id uuid NOT NULL,
  status               text NOT NULL,
  status_at            timestamptz NOT NULL,
  ndr_reason           text,
  reserved_awb         text,
  awb                  text,
  sort_code            text NOT NULL DEFAULT '',
  tracking_token       text NOT NULL,
  to_pincode           text NOT NULL,
  zone                 text NOT NULL,
  billed_g             integer NOT NULL,
  hold_paise           bigint NOT NULL,
  facts                jsonb NOT NULL,
  picked_up_at         timestamptz,
  first_ofd_at         timestamptz,
  delivered_at         timestamptz,
  rto_initiated_at     timestamptz,
  rto_delivered_at     timestamptz,
  lost_at              timestamptz,
  cancelled_at         timestamptz,
  cancel_requested_at  timestamptz,
  was_cancelled        boolean NOT NULL DEFAULT false,
  attempts             smallint NOT NULL DEFAULT 0,
  failure              text,
  due_at               timestamptz,
  created_at           timestamptz NOT NULL,
  version              bigint NOT NULL
) WITH (fillfactor = 80);
-- An order is carried once at a time; failed and cancelled bookings make room for another.
-- A cancelled parcel may be picked up all the same while the order is booked anew: once cancelled, always out of this rule.
CREATE UNIQUE INDEX shipment_open_order ON shipment (order_id) WHERE status <> 'BOOKING_FAILED' AND NOT was_cancelled;
-- A key is a promise for one order; after a cancel the order may be booked under it again.
CREATE UNIQUE INDEX shipment_request ON shipment (company_id, request_key, order_id)
  WHERE request_key IS NOT NULL AND NOT was_cancelled;
CREATE UNIQUE INDEX shipment_awb ON shipment (courier, awb) WHERE awb IS NOT NULL;
CREATE UNIQUE INDEX shipment_token ON shipment (tracking_token);
CREATE INDEX shipment_by_company ON shipment (company_id, id);
CREATE INDEX shipment_by_status ON shipment (company_id, status, id);
-- What a timer has to look at: doubtful bookings, unanswered cancels, parcels nobody picked up.
CREATE INDEX shipment_due ON shipment (due_at) WHERE due_at IS NOT NULL;
CALL wall_off('shipment', 'SELECT, INSERT, UPDATE');

CREATE TABLE shipment_package (
  shipment_id uuid NOT NULL,
  n           smallint NOT NULL,
  company_id  uuid NOT NULL,
  awb         text,
  dead_g      integer NOT NULL,
  length_mm   integer,
  breadth_mm  integer,
  height_mm   integer,
  PRIMARY KEY (shipment_id, n)
);
CALL wall_off('shipment_package', 'SELECT, INSERT, UPDATE');

CREATE TABLE shipment_history (
  shipment_id uuid NOT NULL,
  company_id  uuid NOT NULL,
  sequence    integer NOT NULL,
  status      text NOT NULL,
  at          timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  actor       text NOT NULL,
  note        text NOT NULL,
  PRIMARY KEY (shipment_id, sequence)
);
CALL wall_off('shipment_history', 'SELECT, INSERT');

CREATE TABLE scan (
  shipment_id  uuid NOT NULL,
  scan_id      text NOT NULL,
  company_id   uuid NOT NULL,
  status       text,
  at           timestamptz NOT NULL,
  courier_code text NOT NULL,
  location     text NOT NULL,
  ndr_reason   text,
  remark       text NOT NULL,
  time_suspect boolean NOT NULL,
  received_at  timestamptz NOT NULL,
  source       text NOT NULL,
  PRIMARY KEY (shipment_id, scan_id)
);
CALL wall_off('scan', 'SELECT, INSERT');

-- Scans that contradict a final state, and other things a person has to look at.
CREATE TABLE task (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL,
  kind       text NOT NULL,
  subject    text NOT NULL,
  detail     text NOT NULL,
  opened_at  timestamptz NOT NULL,
  UNIQUE (kind, subject, detail)
);
CALL wall_off('task', 'SELECT, INSERT');

-- The lines of a booking's hold, by head; groups are captured together.
CREATE TABLE hold_line (
  shipment_id   uuid NOT NULL,
  n             smallint NOT NULL,
  company_id    uuid NOT NULL,
  hold_group    text NOT NULL CHECK (hold_group IN ('FREIGHT', 'INSURANCE', 'COD_FEE')),
  head          text NOT NULL,
  taxable_paise bigint NOT NULL CHECK (taxable_paise >= 0),
  cgst_paise    bigint NOT NULL,
  sgst_paise    bigint NOT NULL,
  igst_paise    bigint NOT NULL,
  state         text NOT NULL CHECK (state IN ('ACTIVE', 'CAPTURED', 'RELEASED')),
  PRIMARY KEY (shipment_id, n)
) WITH (fillfactor = 85);
CALL wall_off('hold_line', 'SELECT, INSERT, UPDATE');

-- What was earned, line by line: the invoice's raw material. A reversal is a line with the sign turned.
CREATE TABLE captured_line (
  id              uuid PRIMARY KEY,
  company_id      uuid NOT NULL,
  shipment_id     uuid NOT NULL,
  captured_on     date NOT NULL,
  head            text NOT NULL,
  sac             text NOT NULL,
  taxable_paise   bigint NOT NULL,
  cgst_paise      bigint NOT NULL,
  sgst_paise      bigint NOT NULL,
  igst_paise      bigint NOT NULL,
  place_of_supply text NOT NULL,
  business_key    text NOT NULL,
  invoice_id      uuid,
  UNIQUE (business_key, head)
);
CREATE INDEX captured_line_open ON captured_line (company_id, captured_on) WHERE invoice_id IS NULL;
CREATE INDEX captured_line_by_invoice ON captured_line (invoice_id) WHERE invoice_id IS NOT NULL;
CALL wall_off('captured_line', 'SELECT, INSERT, UPDATE');

CREATE TABLE cod_record (
  shipment_id  uuid PRIMARY KEY,
  company_id   uuid NOT NULL,
  courier      text NOT NULL,
  amount_paise bigint NOT NULL CHECK (amount_paise > 0),
  status       text NOT NULL CHECK (status IN ('EXPECTED', 'COLLECTED', 'VOID')),
  delivered_on date,
  due_on       date
);
CREATE INDEX cod_record_by_company ON cod_record (company_id, shipment_id);
CALL wall_off('cod_record', 'SELECT, INSERT, UPDATE');

CREATE TABLE invoice_series (
  series      text NOT NULL,
  fy          integer NOT NULL,
  last_number bigint NOT NULL,
  PRIMARY KEY (series, fy)
);
GRANT SELECT, INSERT, UPDATE ON invoice_series TO shipcrowd_app, shipcrowd_platform;

CREATE TABLE invoice (
  id              uuid PRIMARY KEY,
  company_id      uuid NOT NULL,
  number          text NOT NULL UNIQUE,
  status          text NOT NULL,
  issued_on       date NOT NULL,
  period_from     date NOT NULL,
  period_to       date NOT NULL,
  place_of_supply text NOT NULL,
  taxable_paise   bigint NOT NULL,
  cgst_paise      bigint NOT NULL,
  sgst_paise      bigint NOT NULL,
  igst_paise      bigint NOT NULL,
  recipient       jsonb NOT NULL,
  supplier        jsonb NOT NULL,
  created_at      timestamptz NOT NULL
);
CREATE INDEX invoice_by_company ON invoice (company_id, id);
CALL wall_off('invoice', 'SELECT, INSERT, UPDATE');

CREATE TABLE manifest (
  id           uuid PRIMARY KEY,
  company_id   uuid NOT NULL,
  number       text NOT NULL,
  warehouse_id uuid NOT NULL,
  courier      text NOT NULL,
  closed_at    timestamptz NOT NULL,
  header       jsonb NOT NULL,
  UNIQUE (company_id, number)
);
CALL wall_off('manifest', 'SELECT, INSERT');

-- A shipment is in one manifest.
CREATE TABLE manifest_shipment (
  shipment_id uuid PRIMARY KEY,
  manifest_id uuid NOT NULL,
  company_id  uuid NOT NULL,
  n           integer NOT NULL
);
CREATE INDEX manifest_shipment_by_manifest ON manifest_shipment (manifest_id, n);
CALL wall_off('manifest_shipment', 'SELECT, INSERT');

-- What partners pushed to us, as it came, before anybody read it.
CREATE TABLE inbound_push (
  id          uuid PRIMARY KEY,
  source      text NOT NULL,
  account_id  uuid,
  body_hash   text NOT NULL,
  body        bytea NOT NULL,
  received_at timestamptz NOT NULL,
  state       text NOT NULL CHECK (state IN ('NEW', 'DONE', 'PARKED')),
  tries       integer NOT NULL DEFAULT 0,
  due_at      timestamptz NOT NULL,
  note        text NOT NULL DEFAULT ''
) WITH (fillfactor = 80);
CREATE INDEX inbound_push_waiting ON inbound_push (due_at) WHERE state = 'NEW';
CREATE INDEX inbound_push_parked ON inbound_push (received_at) WHERE state = 'PARKED';
GRANT SELECT, INSERT, UPDATE, DELETE ON inbound_push TO shipcrowd_platform;

CREATE TABLE outbox (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL,
  type       text NOT NULL,
  subject    text NOT NULL,
  payload    jsonb NOT NULL,
  created_at timestamptz NOT NULL
);
CALL wall_off('outbox', 'SELECT, INSERT');

CREATE TABLE waybill (
  account_id uuid NOT NULL,
  awb        text NOT NULL,
  added_at   timestamptz NOT NULL,
  taken_at   timestamptz,
  PRIMARY KEY (account_id, awb)
);
CREATE INDEX waybill_free ON waybill (account_id, added_at, awb) WHERE taken_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON waybill TO shipcrowd_platform;
-- Public tracking asks by AWB without knowing the courier; pushes may come under a number that was only reserved.
CREATE INDEX shipment_public_awb ON shipment (awb) WHERE awb IS NOT NULL;
CREATE INDEX shipment_reserved_awb ON shipment (courier, reserved_awb) WHERE reserved_awb IS NOT NULL AND awb IS NULL;
CREATE INDEX shipment_by_order ON shipment (order_id);
