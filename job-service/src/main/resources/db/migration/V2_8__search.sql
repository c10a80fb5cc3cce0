-- Search over postings: docs/search.md says what it does, docs/adr/0009 why it is here. What a posting says is in the column
-- search; the skills and credentials that it asks for are in it by id, as 'skill:icd-10-cm' and 'credential:CCS'. Their names
-- are the catalogue's and the employer's name is the employer's: the query brings those, so that neither can go stale here.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- A text without markup. Formatting inside a word goes without a trace; whatever else is a tag separates words.
CREATE FUNCTION search_plain(html text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT replace(regexp_replace(replace(replace(replace(replace(regexp_replace(regexp_replace(regexp_replace(regexp_replace(
    regexp_replace(html,
      '<!--.*?-->', ' ', 'g'),
      '<script\M.*?</script\s*>', ' ', 'gi'),
      '<style\M.*?</style\s*>', ' ', 'gi'),
      '</?(?:b|i|em|strong|u|s|span|font|mark|small|sub|sup|a)(?:\s[^<>]*)?>', '', 'gi'),
      '</?[a-z!?][^<>]*>', ' ', 'gi'),
      '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''),
      '&(?!amp;)#?[a-z0-9]+;', ' ', 'gi'),
      '&amp;', '&')
$$;

-- A text in which every word is a word: what joins the parts of ICD-10-CM, E/M or A&P becomes a space, one for one.
CREATE FUNCTION search_words(plain text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT translate(plain, '-/_.&+@~:=<>\|*^`‐‑–—', repeat(' ', 21))
$$;

-- The codes of a text, each as one word: icd10cm for ICD-10-CM, em for E/M, ccs for CCS.
CREATE FUNCTION search_codes(plain text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(regexp_replace(lower(found[1]), '[^[:alnum:]]', '', 'g'), ' ')
  FROM regexp_matches(plain,
    '\m([[:alnum:]]+(?:[-/_.&+‐‑–][[:alnum:]]+)+|[A-Z][A-Z0-9]+|[[:alpha:]]*[0-9][[:alnum:]]*)\M', 'g') found
$$;

-- MS-DRGs is the code MS-DRG.
CREATE FUNCTION search_singular(plain text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(plain, '([A-Z][A-Z0-9]+)s\M', '\1', 'g')
$$;

CREATE FUNCTION search_vector(plain text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('pg_catalog.english', coalesce(search_words(search_singular(plain)), ''))
      || to_tsvector('pg_catalog.simple', coalesce(search_codes(search_singular(plain)), ''))
$$;

-- The query for a word, code or phrase as the text of a tsquery; empty for stop words. An exact one is a code that must not
-- be taken for a word: CCS is no plural of CC.
CREATE FUNCTION search_leaf(written text, exact boolean) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (CASE
    WHEN exact THEN joined
    WHEN written ~ '[[:alnum:]][-/_.&+‐‑–][[:alnum:]]' AND written !~ '\s' THEN phrase || joined
    ELSE phrase
  END)::text
  FROM (SELECT
    phraseto_tsquery('pg_catalog.english', search_words(search_singular(written))) AS phrase,
    plainto_tsquery('pg_catalog.simple', regexp_replace(lower(written), '[^[:alnum:]]', '', 'g')) AS joined) AS query
$$;

-- How a place is looked up: Saint Louis, St Louis and St. Louis are one.
CREATE FUNCTION search_place_key(city text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(regexp_replace(regexp_replace(lower(trim(city)),
    '[.'']', '', 'g'), '[-[:space:]]+', ' ', 'g'), '^(?:saint|st) ', 'st ')
$$;

ALTER TABLE place ADD COLUMN key text GENERATED ALWAYS AS (
  regexp_replace(regexp_replace(regexp_replace(lower(trim(city)),
    '[.'']', '', 'g'), '[-[:space:]]+', ' ', 'g'), '^(?:saint|st) ', 'st ')) STORED;
CREATE INDEX place_key ON place (key, state);

-- A year of hourly work counts 2080 hours, as it does in the score.
ALTER TABLE job
  ADD COLUMN search             tsvector,
  ADD COLUMN asked_skills       text[],
  ADD COLUMN asked_credentials  text[],
  ADD COLUMN asked_years        integer,
  ADD COLUMN search_latitude    double precision,
  ADD COLUMN search_longitude   double precision,
  ADD COLUMN pay_yearly         numeric(15, 2) GENERATED ALWAYS AS
    (coalesce(pay_maximum, pay_minimum) * CASE pay_per WHEN 'HOUR' THEN 2080 ELSE 1 END) STORED;

ALTER TABLE employer ADD COLUMN search tsvector GENERATED ALWAYS AS
  (to_tsvector('pg_catalog.english', translate(name, '-/_.&+@~:=<>\|*^`‐‑–—', repeat(' ', 21)))) STORED;
CREATE INDEX employer_search ON employer USING gin (search);

CREATE FUNCTION job_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.asked_skills := ARRAY(SELECT DISTINCT jsonb_path_query(NEW.criteria, '$.skills[*].skill') #>> '{}');
  NEW.asked_credentials := ARRAY(SELECT DISTINCT jsonb_path_query(NEW.criteria,
    'strict $.credentials[*].expression.** ? (@.type() == "string")', silent => true) #>> '{}');
  NEW.asked_years := (NEW.criteria #>> '{experience,years}')::integer;
  NEW.search := setweight(search_vector(NEW.title), 'A')
    || setweight(search_vector(NEW.city), 'C')
    || setweight(search_vector(search_plain(NEW.description)), 'D')
    || array_to_tsvector(ARRAY(SELECT 'skill:' || skill FROM unnest(NEW.asked_skills) skill))
    || array_to_tsvector(ARRAY(SELECT 'credential:' || code FROM unnest(NEW.asked_credentials) code));
  NEW.search_latitude := NEW.latitude;
  NEW.search_longitude := NEW.longitude;
  IF NEW.latitude IS NULL AND NEW.city IS NOT NULL THEN
    SELECT latitude, longitude INTO NEW.search_latitude, NEW.search_longitude
    FROM place
    WHERE key = search_place_key(NEW.city) AND state = NEW.state AND country = coalesce(NEW.country, 'US');
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER job_search
  BEFORE INSERT OR UPDATE OF title, description, country, state, city, latitude, longitude, criteria ON job
  FOR EACH ROW EXECUTE FUNCTION job_search();

UPDATE job SET title = title;

ALTER TABLE job
  ALTER COLUMN search SET NOT NULL,
  ALTER COLUMN asked_skills SET NOT NULL,
  ALTER COLUMN asked_credentials SET NOT NULL;

CREATE INDEX job_search_text ON job USING gin (search);
CREATE INDEX job_search_typing ON job USING gin (title gin_trgm_ops, city gin_trgm_ops);
CREATE INDEX job_search_newest ON job (partner, coalesce(opened, timestamptz 'epoch') DESC, id DESC);
CREATE INDEX job_search_pay ON job (partner, coalesce(pay_yearly, -1) DESC, id DESC);
CREATE INDEX job_search_title ON job (partner, lower(title), id);
CREATE INDEX job_search_near ON job (partner, search_latitude, search_longitude) WHERE search_latitude IS NOT NULL;
