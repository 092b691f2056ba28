-- Every entry carries the hash of the one before it within its company, so that a changed or removed row is found and named.
-- See the decision the-ledger-is-a-chain.

-- A month that is closed takes no more entries; later corrections go to the open one.
CREATE TABLE ledger_month (
  month     date PRIMARY KEY CHECK (extract(day FROM month) = 1),
  closed_at timestamptz NOT NULL,
  closed_by text NOT NULL,
  entries   bigint,
  seal      bytea
);
GRANT SELECT ON ledger_month TO shipcrowd_app;
GRANT SELECT, UPDATE ON ledger_month TO shipcrowd_platform;

-- Closes a month that is not closed. Everybody who is writing an entry comes first, whoever comes later sees the closed month.
-- The lock needs more than a role that may only insert has, so the owner takes it.
CREATE FUNCTION close_ledger_month(closing date, at timestamptz, actor text) RETURNS boolean
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
BEGIN
  LOCK TABLE ledger_entry IN SHARE ROW EXCLUSIVE MODE;
  INSERT INTO ledger_month (month, closed_at, closed_by) SELECT closing, at, actor
  WHERE NOT EXISTS (SELECT FROM ledger_month WHERE month >= closing);
  RETURN FOUND;
END $$;
REVOKE EXECUTE ON FUNCTION close_ledger_month FROM PUBLIC;
GRANT EXECUTE ON FUNCTION close_ledger_month TO shipcrowd_platform;

-- The first day that still takes entries.
CREATE FUNCTION ledger_open_from() RETURNS date
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce((SELECT (max(month) + interval '1 month')::date FROM ledger_month), '-infinity'::date);

-- What an entry says, as 32 bytes. `content` is made of its legs, see entry_content.
CREATE FUNCTION entry_digest(business_key text, booked_on date, event text, content text) RETURNS bytea
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN sha256(convert_to(business_key || E'\n' || to_char(booked_on, 'YYYY-MM-DD') || E'\n' || event || E'\n' || content,
    'UTF8'));

CREATE FUNCTION chain_start(company uuid) RETURNS bytea
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN sha256(convert_to(company::text, 'UTF8'));

ALTER TABLE ledger_entry ADD COLUMN n bigint, ADD COLUMN hash bytea, ADD COLUMN balance_paise bigint;
ALTER TABLE wallet
  ADD COLUMN chain_n bigint NOT NULL DEFAULT 0,
  ADD COLUMN chain_hash bytea,
  -- Promotional credit that no charge has used yet; it cannot be withdrawn.
  ADD COLUMN promo_paise bigint NOT NULL DEFAULT 0 CHECK (promo_paise >= 0),
  -- Below this the seller is told once. Source: lifecycle.md section 10.
  ADD COLUMN low_paise bigint NOT NULL DEFAULT 50000 CHECK (low_paise >= 0),
  -- Since when it is low; while it is, nobody is told again. A new wallet is low without having fallen.
  ADD COLUMN low_since timestamptz DEFAULT '-infinity',
  ADD COLUMN low_due boolean NOT NULL DEFAULT false;

-- Entries without any company: what couriers, gateways and the tax office are owed and paid.
CREATE TABLE platform_chain (
  one        boolean PRIMARY KEY DEFAULT true CHECK (one),
  chain_n    bigint NOT NULL,
  chain_hash bytea NOT NULL
);
INSERT INTO platform_chain (chain_n, chain_hash) VALUES (0, chain_start('00000000-0000-0000-0000-000000000000'));
GRANT SELECT, UPDATE ON platform_chain TO shipcrowd_platform;

-- Entries of before are chained in the order of their ids, which is that of their time.
DO $$
DECLARE
  w record;
  e record;
  head bytea;
  i bigint;
  sum bigint;
BEGIN
  FOR w IN SELECT company_id FROM wallet LOOP
    head := chain_start(w.company_id);
    i := 0;
    sum := 0;
    FOR e IN SELECT x.*, coalesce((SELECT -sum(paise) FROM ledger_leg l WHERE l.entry_id = x.id AND l.account = 'SELLER_WALLET'), 0)
        AS change FROM ledger_entry x WHERE x.company_id = w.company_id ORDER BY x.id LOOP
      i := i + 1;
      sum := sum + e.change;
      head := sha256(head || entry_digest(e.business_key, e.booked_on, e.event, e.content));
      UPDATE ledger_entry SET n = i, hash = head, balance_paise = sum WHERE id = e.id;
    END LOOP;
    UPDATE wallet SET chain_n = i, chain_hash = head WHERE company_id = w.company_id;
  END LOOP;
END $$;
ALTER TABLE ledger_entry ALTER COLUMN n SET NOT NULL, ALTER COLUMN hash SET NOT NULL, ALTER COLUMN balance_paise SET NOT NULL;
CREATE FUNCTION wallet_chain_starts() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  NEW.chain_hash := coalesce(NEW.chain_hash, chain_start(NEW.company_id));
  RETURN NEW;
END $$;
CREATE TRIGGER wallet_chain_starts BEFORE INSERT ON wallet FOR EACH ROW EXECUTE FUNCTION wallet_chain_starts();
ALTER TABLE wallet ALTER COLUMN chain_hash SET NOT NULL;

-- At commit, when everything another transaction committed is seen: no entry in a month that was closed meanwhile. 40001 makes it
-- a lost race, which is repeated.
CREATE OR REPLACE FUNCTION entry_balances() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT count(*) < 2 OR sum(paise) <> 0 FROM ledger_leg WHERE entry_id = NEW.id) THEN
    RAISE EXCEPTION 'entry % does not balance', NEW.business_key USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF NEW.booked_on < ledger_open_from() THEN
    RAISE EXCEPTION 'entry % is in a closed month', NEW.business_key USING ERRCODE = 'serialization_failure';
  END IF;
  RETURN NULL;
END $$;

-- The heads of all chains that moved, once a day, and a seal over them that carries the seal of the day before.
CREATE TABLE ledger_day (
  day       date PRIMARY KEY,
  sealed_at timestamptz NOT NULL,
  chains    bigint NOT NULL,
  seal      bytea NOT NULL
);
CREATE TABLE ledger_day_head (
  day   date NOT NULL,
  chain uuid NOT NULL,
  n     bigint NOT NULL,
  hash  bytea NOT NULL,
  PRIMARY KEY (day, chain)
);
GRANT SELECT, INSERT, UPDATE ON ledger_day TO shipcrowd_platform;
GRANT SELECT, INSERT ON ledger_day_head TO shipcrowd_platform;
-- Months are read by day; a few pages for the whole table.
CREATE INDEX ledger_entry_by_day ON ledger_entry USING brin (booked_on);

-- One alert at each crossing downwards, armed again at 120 % of the threshold. Source: lifecycle.md section 10.
CREATE FUNCTION wallet_is_low() RETURNS trigger
  LANGUAGE plpgsql AS $$
BEGIN
  NEW.low_due := NEW.low_since IS NULL;
  NEW.low_since := CASE WHEN NEW.low_since IS NULL THEN now() END;
  RETURN NEW;
END $$;
CREATE TRIGGER wallet_is_low BEFORE UPDATE ON wallet FOR EACH ROW
  WHEN ((NEW.low_since IS NULL AND NEW.balance_paise + NEW.credit_limit_paise < NEW.low_paise
      AND NEW.balance_paise < OLD.balance_paise)
    OR (NEW.low_since IS NOT NULL AND (NEW.balance_paise + NEW.credit_limit_paise) * 10 >= NEW.low_paise * 12))
  EXECUTE FUNCTION wallet_is_low();
CREATE INDEX wallet_low ON wallet (company_id) WHERE low_due;
