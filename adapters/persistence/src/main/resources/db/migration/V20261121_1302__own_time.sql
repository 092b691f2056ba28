-- Clocks of sandbox companies, which only go forward. See the decision sandboxes-have-their-own-time.
CREATE TABLE own_clock (
  company_id uuid PRIMARY KEY,
  ahead_s    bigint NOT NULL CHECK (ahead_s >= 0),
  moved_at   timestamptz NOT NULL
);
CALL wall_off('own_clock', 'SELECT, INSERT, UPDATE');

-- The platform's own role sees every company, unless the transaction names one: then a timer that runs early for a sandbox
-- touches nobody else. The subquery is evaluated once a statement.
CREATE OR REPLACE PROCEDURE wall_off(tab regclass, rights text)
  LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', tab);
  EXECUTE format('CREATE POLICY own_company ON %s TO shipcrowd_app USING (company_id = this_company()) WITH CHECK (company_id = this_company())', tab);
  EXECUTE format('CREATE POLICY platform ON %s TO shipcrowd_platform USING ((SELECT this_company()) IS NULL OR company_id = (SELECT this_company())) WITH CHECK (true)', tab);
  EXECUTE format('GRANT %s ON %s TO shipcrowd_app, shipcrowd_platform', rights, tab);
END $$;

DO $$
DECLARE
  p record;
BEGIN
  FOR p IN SELECT x.tablename FROM pg_policies x JOIN information_schema.columns c
      ON c.table_schema = x.schemaname AND c.table_name = x.tablename AND c.column_name = 'company_id'
      WHERE x.policyname = 'platform' AND x.qual = 'true' LOOP
    EXECUTE format('ALTER POLICY platform ON %I USING ((SELECT this_company()) IS NULL OR company_id = (SELECT this_company()))',
      p.tablename);
  END LOOP;
END $$;
