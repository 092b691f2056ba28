-- Tenants. A company sees itself and nobody else, so the wall stands on its id.
CREATE TABLE company (
  id         uuid PRIMARY KEY,
  name       text NOT NULL,
  mode       text NOT NULL CHECK (mode IN ('LIVE', 'SANDBOX')),
  twin_id    uuid NOT NULL UNIQUE,
  status     text NOT NULL,
  gstin      text,
  state      text,
  created_at timestamptz NOT NULL,
  version    bigint NOT NULL
);
ALTER TABLE company ENABLE ROW LEVEL SECURITY;
CREATE POLICY own_company ON company TO shipcrowd_app USING (id = this_company()) WITH CHECK (id = this_company());
CREATE POLICY platform ON company TO shipcrowd_platform USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON company TO shipcrowd_app;
GRANT SELECT, INSERT, UPDATE ON company TO shipcrowd_platform;

-- Logins and all that hangs on them belong to no tenant: only the platform role reaches them.
CREATE TABLE app_user (
  id                uuid PRIMARY KEY,
  email             text NOT NULL,
  name              text NOT NULL,
  phone             text NOT NULL,
  password_hash     text NOT NULL,
  platform_role     text,
  email_verified_at timestamptz,
  disabled_at       timestamptz,
  created_at        timestamptz NOT NULL
);
CREATE UNIQUE INDEX app_user_email ON app_user (email);
GRANT SELECT, INSERT, UPDATE ON app_user TO shipcrowd_platform;

CREATE TABLE membership (
  user_id    uuid NOT NULL REFERENCES app_user (id),
  company_id uuid NOT NULL REFERENCES company (id),
  role       text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (user_id, company_id)
);
CREATE INDEX membership_by_company ON membership (company_id);
CREATE UNIQUE INDEX membership_one_owner ON membership (company_id) WHERE role = 'OWNER';
GRANT SELECT, INSERT, UPDATE, DELETE ON membership TO shipcrowd_platform;

CREATE TABLE email_verification (
  hash       text PRIMARY KEY,
  user_id    uuid NOT NULL REFERENCES app_user (id),
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
GRANT SELECT, INSERT, UPDATE, DELETE ON email_verification TO shipcrowd_platform;

-- By hash of the address, whether or not anybody has it.
CREATE TABLE login_record (
  email_hash   text PRIMARY KEY,
  failures     integer NOT NULL,
  window_start timestamptz NOT NULL,
  locked_until timestamptz,
  locks        integer NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON login_record TO shipcrowd_platform;

CREATE TABLE session (
  id         uuid PRIMARY KEY,
  user_id    uuid NOT NULL REFERENCES app_user (id),
  company_id uuid NOT NULL REFERENCES company (id),
  started_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at   timestamptz
);
CREATE INDEX session_by_user ON session (user_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO shipcrowd_platform;

CREATE TABLE refresh_token (
  hash       text PRIMARY KEY,
  session_id uuid NOT NULL REFERENCES session (id),
  expires_at timestamptz NOT NULL,
  used_at    timestamptz
);
CREATE INDEX refresh_token_by_session ON refresh_token (session_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON refresh_token TO shipcrowd_platform;

CREATE TABLE api_key (
  id           uuid PRIMARY KEY,
  company_id   uuid NOT NULL REFERENCES company (id),
  created_by   uuid NOT NULL REFERENCES app_user (id),
  name         text NOT NULL,
  mode         text NOT NULL CHECK (mode IN ('LIVE', 'TEST')),
  prefix       text NOT NULL,
  hash         text NOT NULL,
  scopes       text[] NOT NULL,
  created_at   timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at   timestamptz
);
CREATE UNIQUE INDEX api_key_hash ON api_key (hash);
CREATE INDEX api_key_by_company ON api_key (company_id, id);
CALL wall_off('api_key', 'SELECT, INSERT, UPDATE');

-- Commands with an Idempotency-Key: who is at it, or what was answered.
CREATE TABLE idempotency_claim (
  company_id   uuid NOT NULL,
  key          text NOT NULL,
  fingerprint  text NOT NULL,
  holder       text NOT NULL,
  lease_until  timestamptz NOT NULL,
  keep_until   timestamptz NOT NULL,
  status       integer,
  content_type text,
  location     text,
  body         bytea,
  PRIMARY KEY (company_id, key)
) WITH (fillfactor = 70);
CREATE INDEX idempotency_claim_old ON idempotency_claim (keep_until);
CALL wall_off('idempotency_claim', 'SELECT, INSERT, UPDATE, DELETE');

-- Mails that were promised. A company's work may put one in; only the platform reads them.
CREATE TABLE mail (
  id         uuid PRIMARY KEY,
  recipient  text NOT NULL,
  subject    text NOT NULL,
  body       text NOT NULL,
  status     text NOT NULL CHECK (status IN ('QUEUED', 'SENT', 'DEAD')),
  due_at     timestamptz NOT NULL,
  attempts   integer NOT NULL,
  created_at timestamptz NOT NULL,
  sent_at    timestamptz
);
CREATE INDEX mail_due ON mail (due_at) WHERE status = 'QUEUED';
GRANT INSERT ON mail TO shipcrowd_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON mail TO shipcrowd_platform;
