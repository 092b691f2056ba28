-- A draft has lines and no number; an issued invoice keeps its number for ever.
ALTER TABLE invoice
  ALTER COLUMN number DROP NOT NULL,
  ALTER COLUMN issued_on DROP NOT NULL,
  ADD COLUMN note text NOT NULL DEFAULT '',
  ADD COLUMN due_on date,
  ADD COLUMN paid_paise bigint NOT NULL DEFAULT 0 CHECK (paid_paise >= 0),
  ADD COLUMN credited_paise bigint NOT NULL DEFAULT 0 CHECK (credited_paise >= 0),
  ADD COLUMN chase_on date,
  ADD COLUMN reminders smallint NOT NULL DEFAULT 0,
  ADD COLUMN paper_due_at timestamptz,
  ADD CONSTRAINT invoice_numbered CHECK ((number IS NULL) = (status IN ('DRAFT', 'DISCARDED'))),
  DROP CONSTRAINT invoice_number_key;
-- Numbers are the supplier's own: each GSTIN counts for itself.
CREATE UNIQUE INDEX invoice_number ON invoice ((supplier ->> 'gstin'), number);
CREATE INDEX invoice_paper_due ON invoice (paper_due_at) WHERE paper_due_at IS NOT NULL;
CREATE INDEX invoice_chase ON invoice (chase_on) WHERE chase_on IS NOT NULL;
CREATE INDEX invoice_issued ON invoice (issued_on);

ALTER TABLE invoice_series ADD COLUMN supplier text NOT NULL DEFAULT '';
ALTER TABLE invoice_series DROP CONSTRAINT invoice_series_pkey;
ALTER TABLE invoice_series ADD PRIMARY KEY (supplier, series, fy);
UPDATE invoice_series SET supplier = coalesce((SELECT i.supplier ->> 'gstin' FROM invoice i LIMIT 1), '');

-- A charge taken back after its invoice: it stands on a credit note instead of an invoice.
ALTER TABLE captured_line ADD COLUMN note_id uuid, ADD CHECK (invoice_id IS NULL OR note_id IS NULL);
CREATE INDEX captured_line_by_shipment ON captured_line (shipment_id);

-- How a company is billed; without a row monthly, prepaid.
CREATE TABLE billing_terms (
  company_id uuid PRIMARY KEY,
  cadence    text NOT NULL CHECK (cadence IN ('MONTHLY', 'WEEKLY')),
  postpaid   boolean NOT NULL,
  due_days   smallint NOT NULL CHECK (due_days BETWEEN 0 AND 90),
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL
);
CALL wall_off('billing_terms', 'SELECT, INSERT, UPDATE');

-- One period billed for everybody. The last company done is the checkpoint.
CREATE TABLE billing_run (
  id          uuid PRIMARY KEY,
  cadence     text NOT NULL CHECK (cadence IN ('MONTHLY', 'WEEKLY')),
  period_from date NOT NULL,
  period_to   date NOT NULL,
  state       text NOT NULL CHECK (state IN ('RUNNING', 'DONE')),
  last_company uuid,
  companies   bigint NOT NULL,
  invoices    bigint NOT NULL,
  started_by  text NOT NULL,
  started_at  timestamptz NOT NULL,
  finished_at timestamptz,
  UNIQUE (cadence, period_from, period_to)
);
CREATE INDEX billing_run_open ON billing_run (started_at) WHERE state = 'RUNNING';
GRANT SELECT, INSERT, UPDATE ON billing_run TO shipcrowd_platform;

CREATE TABLE invoice_payment (
  id            uuid PRIMARY KEY,
  company_id    uuid NOT NULL,
  invoice_id    uuid NOT NULL,
  amount_paise  bigint NOT NULL CHECK (amount_paise > 0),
  applied_paise bigint NOT NULL CHECK (applied_paise >= 0 AND applied_paise <= amount_paise),
  reference     text NOT NULL,
  paid_on       date NOT NULL,
  recorded_by   text NOT NULL,
  recorded_at   timestamptz NOT NULL,
  CONSTRAINT invoice_payment_reference UNIQUE (company_id, reference)
);
CREATE INDEX invoice_payment_by_invoice ON invoice_payment (invoice_id, id);
CALL wall_off('invoice_payment', 'SELECT, INSERT');

-- Who was mailed an invoice, and when.
CREATE TABLE invoice_mail (
  mail_id    uuid PRIMARY KEY,
  invoice_id uuid NOT NULL,
  company_id uuid NOT NULL,
  n          integer NOT NULL,
  recipient  text NOT NULL,
  asked_by   text NOT NULL,
  queued_at  timestamptz NOT NULL,
  UNIQUE (invoice_id, n)
);
CALL wall_off('invoice_mail', 'SELECT, INSERT');

-- Papers as they were first drawn. They are compressed already.
CREATE TABLE paper (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL,
  kind       text NOT NULL,
  sha256     text NOT NULL,
  pages      integer NOT NULL,
  bytes      bigint NOT NULL,
  body       bytea NOT NULL,
  made_at    timestamptz NOT NULL
);
ALTER TABLE paper ALTER COLUMN body SET STORAGE EXTERNAL;
CALL wall_off('paper', 'SELECT, INSERT');

ALTER TABLE mail ADD COLUMN paper_id uuid, ADD COLUMN paper_name text;

-- Set while an invoice is a week overdue: bookings look at the wallet's row anyway.
ALTER TABLE wallet ADD COLUMN overdue boolean NOT NULL DEFAULT false;
