-- Where companies' money goes. The number lies sealed under a key of its own; the last four stand beside it for people.
CREATE TABLE bank_account (
  id              uuid PRIMARY KEY,
  company_id      uuid NOT NULL,
  holder_name     text NOT NULL,
  ifsc            text NOT NULL,
  number_sealed   bytea NOT NULL,
  sealed_under    text NOT NULL,
  last_four       text NOT NULL,
  state           text NOT NULL CHECK (state IN ('UPLOADED', 'VERIFYING', 'VERIFIED', 'MISMATCH', 'FAILED')),
  registered_name text,
  match_bp        integer,
  reason          text NOT NULL,
  gateway         text NOT NULL,
  reference       text NOT NULL,
  entered_at      timestamptz NOT NULL,
  usable_from     timestamptz NOT NULL,
  verified_at     timestamptz,
  attempts        integer NOT NULL,
  due_at          timestamptz,
  replaced_at     timestamptz
);
CREATE UNIQUE INDEX bank_account_present ON bank_account (company_id) WHERE replaced_at IS NULL;
CREATE INDEX bank_account_by_company ON bank_account (company_id, id);
CREATE INDEX bank_account_due ON bank_account (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX bank_account_checked ON bank_account (gateway, reference) WHERE reference <> '';
CALL wall_off('bank_account', 'SELECT, INSERT, UPDATE');

CREATE TABLE payout (
  id              uuid PRIMARY KEY,
  company_id      uuid NOT NULL,
  source          text NOT NULL CHECK (source IN ('WITHDRAWAL', 'REMITTANCE')),
  source_id       uuid NOT NULL,
  amount_paise    bigint NOT NULL CHECK (amount_paise > 0),
  bank_account_id uuid NOT NULL REFERENCES bank_account (id),
  is_play         boolean NOT NULL,
  state           text NOT NULL CHECK (state IN ('PENDING', 'PROCESSING', 'PAID', 'FAILED', 'RETURNED')),
  attempt         integer NOT NULL,
  failures        integer NOT NULL,
  gateway         text NOT NULL,
  gateway_id      text NOT NULL,
  utr             text,
  reason          text NOT NULL,
  due_at          timestamptz,
  created_at      timestamptz NOT NULL,
  changed_at      timestamptz NOT NULL,
  version         bigint NOT NULL,
  CHECK (state NOT IN ('PAID', 'RETURNED') OR utr IS NOT NULL)
) WITH (fillfactor = 70);
CREATE INDEX payout_by_company ON payout (company_id, id);
CREATE INDEX payout_by_source ON payout (source_id);
CREATE INDEX payout_due ON payout (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX payout_waiting ON payout (id) WHERE state = 'PENDING';
-- One transfer of one thing at a time.
CREATE UNIQUE INDEX payout_underway ON payout (source_id) WHERE state IN ('PENDING', 'PROCESSING');
CALL wall_off('payout', 'SELECT, INSERT, UPDATE');

-- Files that a person carries to the bank, and what stood in them.
CREATE TABLE payout_file (
  id           uuid PRIMARY KEY,
  made_by      text NOT NULL,
  payouts      integer NOT NULL,
  total_paise  bigint NOT NULL,
  made_at      timestamptz NOT NULL
);
GRANT SELECT, INSERT ON payout_file TO shipcrowd_platform;
CREATE INDEX payout_by_file ON payout (gateway_id, id) WHERE gateway = 'file';

CREATE TABLE withdrawal (
  id           uuid PRIMARY KEY,
  company_id   uuid NOT NULL,
  amount_paise bigint NOT NULL CHECK (amount_paise > 0),
  status       text NOT NULL CHECK (status IN ('REQUESTED', 'APPROVED', 'PROCESSING', 'PAID', 'FAILED', 'REJECTED', 'CANCELLED')),
  requested_by text NOT NULL,
  decided_by   text,
  payout_id    uuid,
  utr          text,
  note         text NOT NULL,
  created_at   timestamptz NOT NULL,
  changed_at   timestamptz NOT NULL,
  version      bigint NOT NULL
);
CREATE INDEX withdrawal_by_company ON withdrawal (company_id, id);
CREATE INDEX withdrawal_by_status ON withdrawal (status, id);
CALL wall_off('withdrawal', 'SELECT, INSERT, UPDATE');

-- What the sandbox bank was told and did: play money of whoever tries things out.
CREATE TABLE sandbox_transfer (
  reference    text PRIMARY KEY,
  amount_paise bigint NOT NULL,
  number_ends  text NOT NULL,
  state        text NOT NULL,
  reason       text NOT NULL,
  looks        integer NOT NULL,
  told_at      timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON sandbox_transfer TO shipcrowd_platform;
