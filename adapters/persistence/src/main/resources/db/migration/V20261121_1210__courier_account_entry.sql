-- What staff sees of a contract, and which key seals it.
ALTER TABLE courier_account
  ADD COLUMN title            text NOT NULL DEFAULT '',
  ADD COLUMN credential_names text[] NOT NULL DEFAULT '{}',
  ADD COLUMN sealed_under     text NOT NULL DEFAULT '',
  ADD COLUMN credentials_at   timestamptz,
  ADD COLUMN version          bigint NOT NULL DEFAULT 1;
UPDATE courier_account SET credentials_at = created_at;
ALTER TABLE courier_account ALTER COLUMN credentials_at SET NOT NULL;

-- How calls to couriers go, as every node last wrote it down.
CREATE TABLE call_standing (
  node            text NOT NULL,
  account_id      uuid NOT NULL,
  operation       text NOT NULL,
  breaker         text NOT NULL,
  calls           bigint NOT NULL,
  failures        bigint NOT NULL,
  held_back       bigint NOT NULL,
  underway        integer NOT NULL,
  p50_ms          bigint NOT NULL,
  p99_ms          bigint NOT NULL,
  last_error      text NOT NULL,
  last_error_at   timestamptz,
  paused_until    timestamptz,
  token_age_s     bigint,
  written_at      timestamptz NOT NULL,
  PRIMARY KEY (node, account_id, operation)
) WITH (fillfactor = 70);
GRANT SELECT, INSERT, UPDATE, DELETE ON call_standing TO shipcrowd_platform;
