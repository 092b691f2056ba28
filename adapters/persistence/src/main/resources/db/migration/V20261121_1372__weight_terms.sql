-- Sellers to whom a courier's lower weight is passed on as a credit note. Source: lifecycle.md section 7.
CREATE TABLE weight_terms (
  company_id    uuid PRIMARY KEY,
  pass_on_lower boolean NOT NULL,
  agreed_by     text NOT NULL,
  agreed_at     timestamptz NOT NULL
);
CALL wall_off('weight_terms', 'SELECT, INSERT, UPDATE');
