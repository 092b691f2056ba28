-- Double entry. Append only: the app has no UPDATE or DELETE here. Amounts are paise; a debit is above zero.
CREATE TABLE ledger_entry (
  id           uuid PRIMARY KEY,
  company_id   uuid NOT NULL,
  business_key text NOT NULL,
  booked_on    date NOT NULL,
  event        text NOT NULL,
  content      text NOT NULL,
  posted_at    timestamptz NOT NULL,
  CONSTRAINT ledger_entry_business_key UNIQUE (business_key)
);

CREATE TABLE ledger_leg (
  entry_id   uuid NOT NULL REFERENCES ledger_entry (id),
  n          smallint NOT NULL,
  company_id uuid NOT NULL,
  account    text NOT NULL,
  owner      text NOT NULL,
  paise      bigint NOT NULL CHECK (paise <> 0),
  PRIMARY KEY (entry_id, n)
);
-- Statements walk a company's account by entry id, which grows with time.
CREATE INDEX ledger_leg_by_account ON ledger_leg (company_id, account, entry_id);

-- Invariant 1, enforced where nobody can forget it: an entry's legs sum to zero when its transaction ends.
CREATE FUNCTION entry_balances() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) < 2 OR sum(paise) <> 0 FROM ledger_leg WHERE entry_id = NEW.id) THEN
    RAISE EXCEPTION 'entry % does not balance', NEW.business_key USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entry_balances AFTER INSERT ON ledger_entry
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION entry_balances();

CALL wall_off('ledger_entry', 'SELECT, INSERT');
CALL wall_off('ledger_leg', 'SELECT, INSERT');

-- A cache of ledger balances with the one rule that must hold at every instant: never below the credit limit.
CREATE TABLE wallet (
  company_id         uuid PRIMARY KEY,
  balance_paise      bigint NOT NULL DEFAULT 0,
  held_paise         bigint NOT NULL DEFAULT 0 CHECK (held_paise >= 0),
  receivable_paise   bigint NOT NULL DEFAULT 0 CHECK (receivable_paise >= 0),
  credit_limit_paise bigint NOT NULL DEFAULT 0 CHECK (credit_limit_paise >= 0),
  opened_at          timestamptz NOT NULL,
  CHECK (balance_paise >= -credit_limit_paise)
) WITH (fillfactor = 50);
CALL wall_off('wallet', 'SELECT, INSERT, UPDATE');

CREATE TABLE topup (
  id               uuid PRIMARY KEY,
  company_id       uuid NOT NULL,
  gateway          text NOT NULL,
  amount_paise     bigint NOT NULL CHECK (amount_paise > 0),
  status           text NOT NULL CHECK (status IN ('CREATED', 'PENDING', 'CAPTURED', 'FAILED', 'EXPIRED', 'MISMATCH')),
  gateway_order_id text,
  payment_id       text,
  created_at       timestamptz NOT NULL,
  changed_at       timestamptz NOT NULL,
  CONSTRAINT topup_gateway_order UNIQUE (gateway, gateway_order_id),
  CONSTRAINT topup_payment UNIQUE (gateway, payment_id)
);
CREATE INDEX topup_by_company ON topup (company_id, id);
CREATE INDEX topup_waiting ON topup (created_at) WHERE status IN ('CREATED', 'PENDING');
CALL wall_off('topup', 'SELECT, INSERT, UPDATE');
