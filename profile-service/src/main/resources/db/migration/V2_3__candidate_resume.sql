-- What a résumé says beyond the other columns. Type json, not jsonb: the document is kept as it was written.
ALTER TABLE candidate ADD COLUMN resume json;
