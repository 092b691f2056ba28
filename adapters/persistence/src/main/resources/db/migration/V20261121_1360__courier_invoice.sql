-- What couriers bill. Of the platform alone. Source: files.md section 6.
CREATE TABLE courier_invoice (
  id            uuid PRIMARY KEY,
  courier       text NOT NULL,
  number        text NOT NULL,
  invoiced_on   date,
  status        text NOT NULL,
  job_id        uuid NOT NULL,
  uploaded_by   text NOT NULL,
  uploaded_at   timestamptz NOT NULL,
  payable_paise bigint NOT NULL CHECK (payable_paise >= 0),
  tax_paise     bigint NOT NULL CHECK (tax_paise >= 0),
  paid_paise    bigint NOT NULL CHECK (paid_paise BETWEEN 0 AND payable_paise),
  accepted_by   text CHECK (accepted_by <> uploaded_by),
  accepted_at   timestamptz,
  version       bigint NOT NULL,
  CONSTRAINT courier_invoice_number UNIQUE (courier, number)
);
CREATE INDEX courier_invoice_accepted ON courier_invoice (accepted_at) WHERE status = 'ACCEPTED';
GRANT SELECT, INSERT, UPDATE ON courier_invoice TO shipcrowd_platform;

CREATE TABLE courier_invoice_line (
  invoice_id     uuid NOT NULL REFERENCES courier_invoice (id),
  row_number     integer NOT NULL,
  courier        text NOT NULL,
  awb            text NOT NULL,
  order_number   text NOT NULL,
  leg            text NOT NULL,
  shipment_id    uuid,
  heads          jsonb NOT NULL,
  billed_paise   bigint NOT NULL CHECK (billed_paise >= 0),
  tax_paise      bigint NOT NULL CHECK (tax_paise >= 0),
  expected_paise bigint NOT NULL CHECK (expected_paise >= 0),
  our_g          integer NOT NULL,
  our_slab_g     integer NOT NULL,
  courier_g      integer NOT NULL,
  courier_slab_g integer NOT NULL,
  our_zone       text NOT NULL,
  courier_zone   text NOT NULL,
  result         text NOT NULL,
  cause          text,
  posted         boolean NOT NULL DEFAULT false,
  PRIMARY KEY (invoice_id, row_number)
) WITH (fillfactor = 90);
-- Each way of a parcel is paid once. A disputed line is not paid: the right one comes with a later invoice.
CREATE UNIQUE INDEX courier_invoice_line_there ON courier_invoice_line (courier, awb)
  WHERE leg <> 'RTO' AND result IN ('OK', 'UNDERCHARGED');
CREATE UNIQUE INDEX courier_invoice_line_back ON courier_invoice_line (courier, awb)
  WHERE leg IN ('RTO', 'FORWARD_AND_RTO') AND result IN ('OK', 'UNDERCHARGED');
CREATE INDEX courier_invoice_line_by_awb ON courier_invoice_line (courier, awb);
CREATE INDEX courier_invoice_line_unposted ON courier_invoice_line (invoice_id, row_number)
  WHERE NOT posted AND result IN ('OK', 'UNDERCHARGED');
GRANT SELECT, INSERT, UPDATE ON courier_invoice_line TO shipcrowd_platform;

CREATE TABLE courier_payment (
  id           uuid PRIMARY KEY,
  invoice_id   uuid NOT NULL REFERENCES courier_invoice (id),
  reference    text NOT NULL,
  amount_paise bigint NOT NULL CHECK (amount_paise > 0),
  paid_on      date NOT NULL,
  recorded_by  text NOT NULL,
  recorded_at  timestamptz NOT NULL,
  CONSTRAINT courier_payment_reference UNIQUE (invoice_id, reference)
);
GRANT SELECT, INSERT ON courier_payment TO shipcrowd_platform;
-- Which parcels no invoice has, a courier at a time.
CREATE INDEX shipment_awb_picked_up ON shipment (courier, awb) WHERE picked_up_at IS NOT NULL AND awb IS NOT NULL;
