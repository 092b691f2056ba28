-- A code that proves a session once more, one a person; only its hash.
CREATE TABLE step_up_code (
  user_id         uuid PRIMARY KEY REFERENCES app_user (id),
  session_id      uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  hash            text NOT NULL,
  expires_at      timestamptz NOT NULL,
  tries           integer NOT NULL,
  window_from     timestamptz NOT NULL,
  codes_in_window integer NOT NULL
) WITH (fillfactor = 70);
GRANT SELECT, INSERT, UPDATE, DELETE ON step_up_code TO shipcrowd_platform;

ALTER TABLE session ADD COLUMN elevated_until timestamptz;
