-- The answers to POST requests with an Idempotency-Key, kept for a day (class Idempotency in api-conventions).
CREATE TABLE idempotency_key (
  partner     text        NOT NULL,
  subject     text        NOT NULL,
  key         text        NOT NULL,
  fingerprint text        NOT NULL,
  resource    uuid        NOT NULL,
  location    text        NOT NULL,
  etag        text        NOT NULL,
  answer      text        NOT NULL,
  created     timestamptz NOT NULL,
  PRIMARY KEY (partner, subject, key)
);

CREATE INDEX idempotency_key_created ON idempotency_key (created);
CREATE INDEX idempotency_key_resource ON idempotency_key (resource);
