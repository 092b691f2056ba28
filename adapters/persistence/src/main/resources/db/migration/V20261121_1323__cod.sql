-- A seller's plan; the plan of a parcel is the one at its booking.
CREATE TABLE cod_plan (
  company_id   uuid PRIMARY KEY,
  plan         text NOT NULL CHECK (plan IN ('STANDARD', 'EARLY_D2', 'EARLY_D3', 'EARLY_D4')),
  to_wallet_bp integer NOT NULL CHECK (to_wallet_bp BETWEEN 0 AND 9000),
  changed_by   text NOT NULL,
  changed_at   timestamptz NOT NULL
);
CALL wall_off('cod_plan', 'SELECT, INSERT, UPDATE');

-- received: what the courier's lists account for. written_off: of the rest, what somebody else bears. seller_short: of
-- that, what the seller bears. taken: what fees, dues and the wallet got in a batch that the bank refused for good.
ALTER TABLE cod_record
  DROP CONSTRAINT cod_record_status_check,
  ADD CONSTRAINT cod_record_status_check CHECK (status IN ('EXPECTED', 'COLLECTED', 'RECONCILED', 'SHORT', 'EXCESS',
    'MISSING', 'ELIGIBLE', 'BATCHED', 'REMITTED', 'VOID', 'REVERSED')),
  ADD COLUMN plan               text NOT NULL DEFAULT 'STANDARD',
  ADD COLUMN received_paise     bigint NOT NULL DEFAULT 0,
  ADD COLUMN written_off_paise  bigint NOT NULL DEFAULT 0,
  ADD COLUMN seller_short_paise bigint NOT NULL DEFAULT 0,
  ADD COLUMN taken_paise        bigint NOT NULL DEFAULT 0,
  ADD COLUMN has_fee            boolean NOT NULL DEFAULT false,
  ADD COLUMN reconciled_at      timestamptz,
  ADD COLUMN remittance_id      uuid;
CREATE INDEX cod_record_open ON cod_record (company_id, due_on)
  WHERE status IN ('COLLECTED', 'RECONCILED', 'ELIGIBLE');
CREATE INDEX cod_record_unreconciled ON cod_record (delivered_on)
  WHERE reconciled_at IS NULL AND delivered_on IS NOT NULL;
CREATE INDEX cod_record_by_remittance ON cod_record (remittance_id) WHERE remittance_id IS NOT NULL;

-- What couriers say they remitted, and what the bank says came.
CREATE TABLE cod_mis (
  id              uuid PRIMARY KEY,
  courier         text NOT NULL,
  number          text NOT NULL,
  mis_on          date NOT NULL,
  state           text NOT NULL CHECK (state IN ('UNBALANCED', 'POSTED')),
  job_id          uuid NOT NULL,
  rows            integer NOT NULL,
  remitted_paise  bigint NOT NULL,
  deducted_paise  bigint NOT NULL,
  uploaded_by     text NOT NULL,
  created_at      timestamptz NOT NULL,
  posted_at       timestamptz,
  UNIQUE (courier, number)
);
GRANT SELECT, INSERT, UPDATE ON cod_mis TO shipcrowd_platform;
CREATE TABLE cod_mis_line (
  mis_id          uuid NOT NULL REFERENCES cod_mis (id),
  n               integer NOT NULL,
  awb             text NOT NULL,
  utr             text NOT NULL,
  cod_paise       bigint NOT NULL,
  remitted_paise  bigint NOT NULL,
  deducted_paise  bigint NOT NULL,
  result          text NOT NULL,
  shipment_id     uuid,
  is_applied      boolean NOT NULL DEFAULT false,
  PRIMARY KEY (mis_id, n)
);
CREATE INDEX cod_mis_line_by_awb ON cod_mis_line (awb);
CREATE INDEX cod_mis_line_by_utr ON cod_mis_line (utr);
GRANT SELECT, INSERT, UPDATE ON cod_mis_line TO shipcrowd_platform;
CREATE TABLE bank_credit (
  utr          text PRIMARY KEY,
  amount_paise bigint NOT NULL CHECK (amount_paise > 0),
  value_on     date NOT NULL,
  stated_by    text NOT NULL,
  stated_at    timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON bank_credit TO shipcrowd_platform;

-- Batches that sellers are paid in.
CREATE TABLE remittance (
  id                  uuid PRIMARY KEY,
  company_id          uuid NOT NULL,
  number              text NOT NULL UNIQUE,
  pay_on              date NOT NULL,
  state               text NOT NULL CHECK (state IN ('DRAFT', 'PENDING_APPROVAL', 'APPROVED', 'PROCESSING', 'PAID', 'FAILED', 'CANCELLED')),
  cod_paise           bigint NOT NULL,
  fee_paise           bigint NOT NULL,
  fee_tax_paise       bigint NOT NULL,
  reversal_paise      bigint NOT NULL,
  dues_paise          bigint NOT NULL,
  wallet_paise        bigint NOT NULL,
  net_paise           bigint NOT NULL,
  wallet_wish_paise   bigint,
  wish_bp             integer NOT NULL,
  tries               integer NOT NULL,
  submitted_by        text,
  approved_by         text,
  payout_id           uuid,
  utr                 text,
  note                text NOT NULL,
  created_at          timestamptz NOT NULL,
  changed_at          timestamptz NOT NULL,
  version             bigint NOT NULL,
  CHECK (net_paise = cod_paise - fee_paise - fee_tax_paise - reversal_paise - dues_paise - wallet_paise),
  CHECK (state <> 'PAID' OR utr IS NOT NULL)
) WITH (fillfactor = 70);
CREATE INDEX remittance_by_company ON remittance (company_id, id);
CREATE INDEX remittance_by_state ON remittance (state, id);
CALL wall_off('remittance', 'SELECT, INSERT, UPDATE');
CREATE TABLE remittance_line (
  remittance_id uuid NOT NULL REFERENCES remittance (id),
  shipment_id   uuid NOT NULL,
  company_id    uuid NOT NULL,
  amount_paise  bigint NOT NULL,
  fee_paise     bigint NOT NULL,
  cgst_paise    bigint NOT NULL,
  sgst_paise    bigint NOT NULL,
  igst_paise    bigint NOT NULL,
  is_active     boolean NOT NULL DEFAULT true,
  PRIMARY KEY (remittance_id, shipment_id)
);
-- A parcel is in one batch that was not cancelled.
CREATE UNIQUE INDEX remittance_line_active ON remittance_line (shipment_id) WHERE is_active;
CALL wall_off('remittance_line', 'SELECT, INSERT, UPDATE');
CREATE TABLE remittance_number (
  day  date PRIMARY KEY,
  last integer NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON remittance_number TO shipcrowd_app, shipcrowd_platform;

-- Deliveries that were proven false after their cash was paid out.
CREATE TABLE cod_reversal (
  shipment_id       uuid PRIMARY KEY,
  company_id        uuid NOT NULL,
  amount_paise      bigint NOT NULL,
  from_cod_paise    bigint NOT NULL,
  remittance_id     uuid,
  reason            text NOT NULL,
  reversed_by       text NOT NULL,
  reversed_at       timestamptz NOT NULL
);
CREATE INDEX cod_reversal_by_company ON cod_reversal (company_id) WHERE remittance_id IS NULL;
CALL wall_off('cod_reversal', 'SELECT, INSERT, UPDATE');
