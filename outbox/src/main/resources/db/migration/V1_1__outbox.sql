-- Events that wait to be sent to Kafka (classes Outbox and OutboxRelay). Rows are deleted once they are acknowledged.
CREATE TABLE outbox (
  number       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id     uuid        NOT NULL,
  topic        text        NOT NULL,
  source       text        NOT NULL,
  type         text        NOT NULL,
  aggregate_id uuid        NOT NULL,
  partner      text        NOT NULL,
  version      bigint      NOT NULL,
  time         timestamptz NOT NULL,
  data         text
);
