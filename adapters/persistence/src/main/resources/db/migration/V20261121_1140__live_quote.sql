-- Prices that couriers named in a quote, kept as long as the quote binds.
CREATE TABLE live_quote (
  id         text PRIMARY KEY,
  company_id uuid NOT NULL REFERENCES company (id),
  expires_at timestamptz NOT NULL,
  prices     jsonb NOT NULL
);
CREATE INDEX live_quote_expired ON live_quote (company_id, expires_at);
CALL wall_off('live_quote', 'SELECT, INSERT, DELETE');
