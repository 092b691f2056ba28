-- What people upload as evidence. A file never changes.
CREATE TABLE stored_file (
  id         uuid PRIMARY KEY,
  company_id uuid NOT NULL,
  name       text NOT NULL,
  type       text NOT NULL,
  size       integer NOT NULL,
  sha256     text NOT NULL,
  bytes      bytea NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT stored_file_once UNIQUE (company_id, sha256)
);
CALL wall_off('stored_file', 'SELECT, INSERT');

-- A courier says that a parcel is heavier than what was paid for. Source: lifecycle.md section 7.
CREATE TABLE weight_case (
  id            uuid PRIMARY KEY,
  company_id    uuid NOT NULL,
  shipment_id   uuid NOT NULL,
  status        text NOT NULL,
  applied_g     integer NOT NULL,
  charged_g     integer NOT NULL CHECK (charged_g > 0),
  measured      jsonb NOT NULL,
  lines         jsonb NOT NULL,
  freight_paise bigint NOT NULL,
  cost_paise    bigint NOT NULL CHECK (cost_paise >= 0),
  held_paise    bigint NOT NULL CHECK (held_paise >= 0),
  raised_at     timestamptz NOT NULL,
  due_at        timestamptz,
  dispute       jsonb,
  proof         text NOT NULL,
  decided_g     integer,
  note          text NOT NULL,
  settled_at    timestamptz,
  reopened      integer NOT NULL,
  version       bigint NOT NULL,
  CONSTRAINT weight_case_once UNIQUE (shipment_id, charged_g)
);
CREATE UNIQUE INDEX weight_case_one_open ON weight_case (shipment_id) WHERE held_paise > 0;
CREATE INDEX weight_case_by_company ON weight_case (company_id, id);
CREATE INDEX weight_case_due ON weight_case (due_at) WHERE due_at IS NOT NULL;
CALL wall_off('weight_case', 'SELECT, INSERT, UPDATE');

-- The weight of one unit of a product, packed, as agreed upon with the seller.
CREATE TABLE weight_freeze (
  company_id uuid NOT NULL,
  sku        text NOT NULL,
  grams      integer NOT NULL CHECK (grams > 0),
  agreed_by  text NOT NULL,
  agreed_at  timestamptz NOT NULL,
  PRIMARY KEY (company_id, sku)
);
CALL wall_off('weight_freeze', 'SELECT, INSERT, UPDATE, DELETE');
