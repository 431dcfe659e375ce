-- pith.sql - declares the functions: psql -v module=/path/to/pith.so -f pith.sql
-- The cost is that of a 4 KB text beside an operator's 1: 0.1 ms.
CREATE OR REPLACE FUNCTION pith(body text, sentences integer DEFAULT 3) RETURNS text
  AS :'module', 'pith_summary' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000;
CREATE OR REPLACE FUNCTION pith_keywords(body text, phrases integer DEFAULT 10) RETURNS text[]
  AS :'module', 'pith_phrases' LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 10000;
