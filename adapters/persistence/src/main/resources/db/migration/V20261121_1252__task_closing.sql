-- A person looked at it and said what came of it.
ALTER TABLE task ADD COLUMN closed_at timestamptz, ADD COLUMN closed_by text, ADD COLUMN note text;
CREATE INDEX task_open ON task (id) WHERE closed_at IS NULL;
GRANT UPDATE ON task TO shipcrowd_app, shipcrowd_platform;
