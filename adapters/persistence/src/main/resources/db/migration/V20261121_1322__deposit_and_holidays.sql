-- Movements of security deposits; what lies there is their sum.
CREATE TABLE deposit_move (
  id           uuid PRIMARY KEY,
  company_id   uuid NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('TAKE', 'RETURN', 'APPLY')),
  change_paise bigint NOT NULL CHECK (change_paise <> 0),
  reason       text NOT NULL,
  moved_by     text NOT NULL,
  moved_at     timestamptz NOT NULL
);
CREATE INDEX deposit_move_by_company ON deposit_move (company_id, id);
CALL wall_off('deposit_move', 'SELECT, INSERT');

-- Days on which banks pay nothing out, besides Saturdays and Sundays. Finance keeps the list; these are the same in every
-- state: the three national days, and those that all of them share in these years.
CREATE TABLE bank_holiday (
  day      date PRIMARY KEY,
  name     text NOT NULL,
  added_by text NOT NULL
);
GRANT SELECT ON bank_holiday TO shipcrowd_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON bank_holiday TO shipcrowd_platform;
INSERT INTO bank_holiday (day, name, added_by) VALUES
  ('2026-01-26', 'Republic Day', 'SYSTEM:seed'),
  ('2026-04-01', 'Closing of accounts', 'SYSTEM:seed'),
  ('2026-04-03', 'Good Friday', 'SYSTEM:seed'),
  ('2026-05-01', 'Labour Day', 'SYSTEM:seed'),
  ('2026-08-15', 'Independence Day', 'SYSTEM:seed'),
  ('2026-10-02', 'Gandhi Jayanti', 'SYSTEM:seed'),
  ('2026-12-25', 'Christmas Day', 'SYSTEM:seed'),
  ('2027-01-26', 'Republic Day', 'SYSTEM:seed'),
  ('2027-03-26', 'Good Friday', 'SYSTEM:seed'),
  ('2027-04-01', 'Closing of accounts', 'SYSTEM:seed'),
  ('2027-05-01', 'Labour Day', 'SYSTEM:seed'),
  ('2027-08-15', 'Independence Day', 'SYSTEM:seed'),
  ('2027-10-02', 'Gandhi Jayanti', 'SYSTEM:seed'),
  ('2027-12-25', 'Christmas Day', 'SYSTEM:seed');
