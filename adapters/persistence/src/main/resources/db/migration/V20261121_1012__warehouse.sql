CREATE TABLE warehouse (
  id             uuid PRIMARY KEY,
  company_id     uuid NOT NULL REFERENCES company (id),
  nickname       text NOT NULL,
  address        jsonb NOT NULL,
  gstin          text,
  cut_off        time NOT NULL,
  return_address jsonb,
  is_default     boolean NOT NULL,
  created_at     timestamptz NOT NULL,
  deleted_at     timestamptz,
  version        bigint NOT NULL
);
CREATE INDEX warehouse_by_company ON warehouse (company_id, id);
CREATE UNIQUE INDEX warehouse_nickname ON warehouse (company_id, lower(nickname)) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX warehouse_one_default ON warehouse (company_id) WHERE is_default AND deleted_at IS NULL;
CALL wall_off('warehouse', 'SELECT, INSERT, UPDATE');
