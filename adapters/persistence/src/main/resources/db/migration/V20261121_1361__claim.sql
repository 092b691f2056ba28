-- Lost and damaged goods: one claim a parcel, of which a parcel lost again starts another round. Source: lifecycle.md section 12.
CREATE TABLE claim (
  id             uuid PRIMARY KEY,
  company_id     uuid NOT NULL,
  shipment_id    uuid NOT NULL,
  kind           text NOT NULL,
  status         text NOT NULL,
  declared_paise bigint NOT NULL CHECK (declared_paise >= 0),
  insured        boolean NOT NULL,
  amount_paise   bigint NOT NULL CHECK (amount_paise >= 0),
  share_paise    bigint NOT NULL CHECK (share_paise BETWEEN 0 AND amount_paise),
  payer          text NOT NULL,
  why            text NOT NULL,
  recovery       text NOT NULL,
  papers         jsonb NOT NULL,
  opened_at      timestamptz NOT NULL,
  due_at         timestamptz,
  submitted_by   text,
  note           text NOT NULL,
  settled_at     timestamptz,
  round          integer NOT NULL,
  credit_due     boolean NOT NULL,
  version        bigint NOT NULL,
  CONSTRAINT claim_of_shipment UNIQUE (shipment_id)
);
CREATE INDEX claim_by_company ON claim (company_id, id);
CREATE INDEX claim_late ON claim (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX claim_credit ON claim (id) WHERE credit_due;
CALL wall_off('claim', 'SELECT, INSERT, UPDATE');

-- What a courier's contract pays for lost goods, in paise; sellers' units of work may not read accounts.
CREATE FUNCTION claim_contract(account uuid) RETURNS bigint
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
  RETURN (SELECT CASE WHEN settings -> 'values' ->> 'claim_limit_paise' ~ '^[0-9]{1,12}$'
    THEN (settings -> 'values' ->> 'claim_limit_paise')::bigint END FROM courier_account WHERE id = account);
REVOKE EXECUTE ON FUNCTION claim_contract FROM PUBLIC;
GRANT EXECUTE ON FUNCTION claim_contract TO shipcrowd_app, shipcrowd_platform;
