-- Files that are worked off. Those of the platform have no company.
CREATE TABLE job (
  id          uuid PRIMARY KEY,
  company_id  uuid,
  type        text NOT NULL,
  mode        text NOT NULL,
  parameters  jsonb NOT NULL,
  file_name   text NOT NULL,
  actor       text NOT NULL,
  state       text NOT NULL,
  total       integer NOT NULL,
  processed   integer NOT NULL,
  ok          integer NOT NULL,
  failed      integer NOT NULL,
  checkpoint  integer NOT NULL,
  note        text NOT NULL,
  digest      text NOT NULL,
  created_at  timestamptz NOT NULL,
  finished_at timestamptz,
  lease_until timestamptz NOT NULL,
  tries       integer NOT NULL DEFAULT 0,
  version     bigint NOT NULL
) WITH (fillfactor = 70);
CREATE INDEX job_by_company ON job (company_id, id);
CREATE INDEX job_by_digest ON job (digest, created_at);
CREATE INDEX job_waiting ON job (lease_until)
  WHERE state IN ('UPLOADED', 'VALIDATING', 'READY', 'RUNNING');
CALL wall_off('job', 'SELECT, INSERT, UPDATE');

CREATE TABLE job_file (
  job_id     uuid PRIMARY KEY REFERENCES job (id),
  company_id uuid,
  bytes      bytea NOT NULL
);
CALL wall_off('job_file', 'SELECT, INSERT');

-- What is wrong with records, in the order it was found.
CREATE TABLE job_finding (
  job_id     uuid NOT NULL REFERENCES job (id),
  n          bigint GENERATED ALWAYS AS IDENTITY,
  company_id uuid,
  row_number integer NOT NULL,
  is_error   boolean NOT NULL,
  code       text NOT NULL,
  field      text NOT NULL,
  message    text NOT NULL,
  PRIMARY KEY (job_id, row_number, n)
);
CALL wall_off('job_finding', 'SELECT, INSERT, DELETE');

-- What became of records: what they made, and their line in the answering file.
CREATE TABLE job_outcome (
  job_id     uuid NOT NULL REFERENCES job (id),
  row_number integer NOT NULL,
  company_id uuid,
  created_id text,
  result     text NOT NULL,
  PRIMARY KEY (job_id, row_number)
);
CALL wall_off('job_outcome', 'SELECT, INSERT');
