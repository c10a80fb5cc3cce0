CREATE TABLE candidate (
  id                         uuid        PRIMARY KEY,
  partner                    text        NOT NULL,
  version                    bigint      NOT NULL,
  created                    timestamptz NOT NULL,
  changed                    timestamptz NOT NULL,
  external_id                text,
  name                       text,
  email                      text,
  phone                      text,
  country                    text,
  state                      text,
  city                       text,
  skills                     jsonb       NOT NULL,
  credentials                jsonb       NOT NULL,
  experience_years           integer,
  preferred_remote           text,
  preferred_states           text[]      NOT NULL,
  preferred_employment_types text[]      NOT NULL,
  preferred_schedules        text[]      NOT NULL,
  minimum_pay                numeric(11, 2),
  minimum_pay_currency       text,
  minimum_pay_per            text,
  available_from             date,
  visible                    boolean     NOT NULL,
  CONSTRAINT candidate_external_id UNIQUE (partner, external_id)
);

CREATE INDEX candidate_page ON candidate (partner, id);
