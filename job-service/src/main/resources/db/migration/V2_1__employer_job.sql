CREATE TABLE employer (
  id          uuid        PRIMARY KEY,
  partner     text        NOT NULL,
  version     bigint      NOT NULL,
  created     timestamptz NOT NULL,
  changed     timestamptz NOT NULL,
  external_id text,
  name        text        NOT NULL,
  CONSTRAINT employer_external_id UNIQUE (partner, external_id)
);

CREATE INDEX employer_page ON employer (partner, id);

CREATE TABLE job (
  id               uuid        PRIMARY KEY,
  partner          text        NOT NULL,
  version          bigint      NOT NULL,
  created          timestamptz NOT NULL,
  changed          timestamptz NOT NULL,
  employer_id      uuid        NOT NULL REFERENCES employer,
  requisition_id   text,
  title            text        NOT NULL,
  description      text,
  status           text        NOT NULL,
  valid_through    timestamptz,
  country          text,
  state            text,
  city             text,
  remote           boolean,
  employment_types text[]      NOT NULL,
  schedules        text[]      NOT NULL,
  pay_minimum      numeric(11, 2),
  pay_maximum      numeric(11, 2),
  pay_currency     text,
  pay_per          text,
  starts_on        date,
  criteria         jsonb       NOT NULL,
  CONSTRAINT job_requisition UNIQUE (employer_id, requisition_id)
);

CREATE INDEX job_page ON job (partner, id);
CREATE INDEX job_employer ON job (employer_id, id);
