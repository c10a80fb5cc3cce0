ALTER TABLE employer
  ADD COLUMN website text,
  ADD COLUMN logo    text;

ALTER TABLE job
  ADD COLUMN opened      timestamptz,
  ADD COLUMN apply_url   text,
  ADD COLUMN postal_code text,
  ADD COLUMN street      text,
  ADD COLUMN latitude    numeric(8, 6),
  ADD COLUMN longitude   numeric(9, 6);

-- The best that is known of postings that were written before.
UPDATE job SET opened = created WHERE status <> 'DRAFT';
