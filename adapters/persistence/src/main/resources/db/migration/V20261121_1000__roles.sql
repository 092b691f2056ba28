-- Two roles that own nothing. The program logs in as shipcrowd_app and sees one company at a time; its cross-company
-- jobs take shipcrowd_platform for one transaction (SET ROLE, never inherited).
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shipcrowd_platform') THEN
    CREATE ROLE shipcrowd_platform NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'shipcrowd_app') THEN
    CREATE ROLE shipcrowd_app LOGIN NOINHERIT;
  END IF;
END $$;

GRANT shipcrowd_platform TO shipcrowd_app WITH INHERIT FALSE, SET TRUE;
GRANT USAGE ON SCHEMA public TO shipcrowd_app, shipcrowd_platform;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;

-- Whose rows this transaction may see. nullif: a pooled session that once had a local setting reads '' afterwards.
CREATE FUNCTION this_company() RETURNS uuid
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.company_id', true), '')::uuid;

-- Walls a table off by its company_id column and grants both roles the given rights on it
-- ('SELECT, INSERT' for what is append-only, with UPDATE or DELETE where rows live).
CREATE PROCEDURE wall_off(tab regclass, rights text)
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tab);
  EXECUTE format('CREATE POLICY own_company ON %s TO shipcrowd_app USING (company_id = this_company()) WITH CHECK (company_id = this_company())', tab);
  EXECUTE format('CREATE POLICY platform ON %s TO shipcrowd_platform USING (true) WITH CHECK (true)', tab);
  EXECUTE format('GRANT %s ON %s TO shipcrowd_app, shipcrowd_platform', rights, tab);
END $$;
