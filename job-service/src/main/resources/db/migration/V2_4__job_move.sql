-- Every change of a posting's status (class MoveLog); the first row is its creation. By a role, never by a person.
CREATE TABLE job_move (
  job_id      uuid        NOT NULL REFERENCES job ON DELETE CASCADE,
  version     bigint      NOT NULL,
  from_status text,
  to_status   text        NOT NULL,
  moved       timestamptz NOT NULL,
  moved_by    text        NOT NULL,
  PRIMARY KEY (job_id, version)
);

-- What the sweeper looks for (class JobRepository).
CREATE INDEX job_due ON job (valid_through) WHERE status IN ('OPEN', 'PAUSED');

-- The best that is known of postings that were written before: when they were created, or first open, and since when
-- they stand where they stand. A posting that has been open and has only one version has not been elsewhere.
INSERT INTO job_move (job_id, version, from_status, to_status, moved, moved_by)
SELECT id, 1, NULL, CASE WHEN opened IS NOT NULL AND (version > 1 OR status = 'OPEN') THEN 'OPEN'
                         WHEN version > 1 THEN 'DRAFT' ELSE status END,
       coalesce(opened, created), 'SYSTEM'
FROM job;

INSERT INTO job_move (job_id, version, from_status, to_status, moved, moved_by)
SELECT job.id, job.version, job_move.to_status, job.status, job.changed, 'SYSTEM'
FROM job JOIN job_move ON job_move.job_id = job.id
WHERE job.status <> job_move.to_status;
