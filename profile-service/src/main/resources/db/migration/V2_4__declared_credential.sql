-- A row for each declared credential, so that what expires is a range of an index and not a search through every profile.
-- The triggers keep it: whoever writes a profile, in whatever way, need not know of it.
CREATE TABLE declared_credential (
  candidate_id uuid    NOT NULL REFERENCES candidate ON DELETE CASCADE,
  ordinal      integer NOT NULL,
  partner      text    NOT NULL,
  code         text    NOT NULL,
  expires      date,
  PRIMARY KEY (candidate_id, ordinal)
);

CREATE FUNCTION list_declared_credentials() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM declared_credential WHERE candidate_id = NEW.id;
  INSERT INTO declared_credential (candidate_id, ordinal, partner, code, expires)
  SELECT NEW.id, item.place - 1, NEW.partner, item.content ->> 'credential', (item.content ->> 'expires')::date
  FROM jsonb_array_elements(NEW.credentials) WITH ORDINALITY AS item (content, place);
  RETURN NULL;
END
$$;

CREATE TRIGGER candidate_added AFTER INSERT ON candidate
  FOR EACH ROW EXECUTE FUNCTION list_declared_credentials();

CREATE TRIGGER candidate_credentials_changed AFTER UPDATE ON candidate
  FOR EACH ROW WHEN (NEW.credentials IS DISTINCT FROM OLD.credentials)
  EXECUTE FUNCTION list_declared_credentials();

INSERT INTO declared_credential (candidate_id, ordinal, partner, code, expires)
SELECT candidate.id, item.place - 1, partner, item.content ->> 'credential', (item.content ->> 'expires')::date
FROM candidate, jsonb_array_elements(credentials) WITH ORDINALITY AS item (content, place);

CREATE INDEX declared_credential_expiry ON declared_credential (partner, expires, candidate_id, ordinal)
  WHERE expires IS NOT NULL;
