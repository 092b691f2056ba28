-- Statements of a period, and what a wallet stood at when it began.
CREATE INDEX ledger_entry_by_company_day ON ledger_entry (company_id, booked_on, id);
