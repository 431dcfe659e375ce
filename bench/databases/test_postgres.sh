#!/bin/sh
# test_postgres.sh - the functions in a PostgreSQL server that this script starts: what they say is what the
# command says, over 100,000 rows with parallel workers; bad input is NULL or an error, and the server lives on.
#     test_postgres.sh BUILD [ROWS]
set -eu
build=$1 rows=${2:-100000}
bin=$(pg_config --bindir)
[ -x "$bin/initdb" ] || { echo 'postgres: no server is installed (Debian: postgresql postgresql-server-dev-all)'; exit 3; }
work=$(mktemp -d /tmp/pith-postgres.XXXXXX)
# a server refuses to run as root
as=; if [ "$(id -u)" = 0 ]; then as='runuser -u postgres --'; chown postgres "$work"; fi
fail() { echo "postgres: $*" >&2; exit 1; }
stop() { $as "$bin/pg_ctl" -D "$work/data" -m immediate stop > /dev/null 2>&1 || true; rm -rf "$work"; }
trap stop EXIT
trap 'exit 1' INT TERM
cp "$build/postgres/pith.so" "$build/pith" bench/databases/pith.sql "$work/"
chmod 755 "$work" "$work/pith" "$work/pith.so"
$as "$bin/initdb" -D "$work/data" -E UTF8 --locale=C -A trust > "$work/log" 2>&1 || fail "$(tail -3 "$work/log")"
$as "$bin/pg_ctl" -D "$work/data" -w -l "$work/data/log" \
  -o "-c listen_addresses= -c unix_socket_directories=$work -c max_parallel_workers_per_gather=2 -c min_parallel_table_scan_size=0 -c fsync=off" \
  start > /dev/null || fail "$(tail -3 "$work/data/log")"
sql() { $as psql -X -q -A -t -v ON_ERROR_STOP=1 -h "$work" -d postgres "$@"; }
is() { [ "$2" = "$3" ] || fail "$1: got '$2', not '$3'"; }

sql -v module="$work/pith.so" -f "$work/pith.sql"
is null "$(sql -c "SELECT pith(NULL) IS NULL, pith('A.', NULL) IS NULL, pith_keywords(NULL) IS NULL")" 't|t|t'
is empty "$(sql -c "SELECT pith('') = '', pith_keywords('')")" 't|{}'
is keywords "$(sql -c "SELECT pith_keywords('The tidal plant opened. Nobody visits the tidal plant in the rain.')")" '{"tidal plant"}'
for bad in "pith('A.', 0)" "pith('A.', -3)" "pith_keywords('A.', 0)"; do
  if sql -c "SELECT $bad" > /dev/null 2> "$work/error"; then fail "$bad is no error"; fi
  grep -q 'must be at least 1' "$work/error" || fail "words: $(cat "$work/error")"
done
is alive "$(sql -c 'SELECT 1')" 1

# rows of many lengths, of which every seventh has no text
sql -c "CREATE TABLE t AS SELECT i, CASE WHEN i % 7 <> 0 THEN (SELECT string_agg('The ' || (ARRAY['wall','storm','tax','town','ferry'])[1 + (i + s) % 5]
  || ' of year ' || (i * s) % 97 || ' outlived the ' || (ARRAY['harbour','keeper','bridge'])[1 + (i * s) % 3] || '.', ' ')
  FROM generate_series(1, 2 + i % 11) s) END AS body FROM generate_series(1, $rows) i; ANALYZE t"
plan=$(sql -c "EXPLAIN (ANALYZE, TIMING off) SELECT count(pith(body, 2)) FROM t")
echo "$plan" | grep -q 'Workers Launched: [12]' || fail "no parallel workers: $plan"
start=$(date +%s%N)
sql -c "SELECT i, pith(body, 2) FROM t ORDER BY i" > "$work/said"
end=$(date +%s%N)
# the same rows through the command, by COPY ... PROGRAM
sql -c "COPY (SELECT i, body FROM t ORDER BY i) TO PROGRAM '$work/pith --tsv --column 2 -n 2 > $work/data/records 2> $work/data/notes'"
$as cat "$work/data/records" | awk -F '\t' '{ print $1 "|" $3 }' > "$work/want"
is rows "$(wc -l < "$work/want" | tr -d ' ')" "$rows"
cmp -s "$work/said" "$work/want" || fail 'the function does not say what the command says'
$as cat "$work/data/notes" | grep -q "$((rows / 7)) of $rows records could not be summarized" || fail 'nulls are not counted'
# and back into a table
sql -c "CREATE TABLE back (i int, body text, summary text, spans text, status text);
  COPY back FROM PROGRAM 'cat $work/data/records'; SELECT count(*) FROM back JOIN t USING (i) WHERE back.summary = pith(t.body, 2)" > "$work/count"
is 'rows that came back' "$(cat "$work/count")" "$((rows - rows / 7))"
# 16 MB of text, and a call that is cancelled
is large "$(sql -c "SELECT length(pith(repeat('The harbour wall held. A storm broke it. ', 400000), 1)) > 5")" t
sql -c "SET statement_timeout = '200ms'; SELECT sum(length(pith(repeat(body, 2000), 2))) FROM t" > /dev/null 2> "$work/error" || true
is alive "$(sql -c 'SELECT count(*) > 0 FROM t')" t
# another encoding
$as "$bin/createdb" -h "$work" -E LATIN1 -T template0 latin
is latin1 "$($as psql -X -q -A -t -h "$work" -d latin -v module="$work/pith.so" -c "SET client_encoding = UTF8" -f "$work/pith.sql" \
  -c "SELECT pith('Die Stürme zerstörten die Mauern. Die Bürger zahlten für die Mauern.', 1) LIKE '%ür%'")" t
echo "postgres: the functions hold; $rows rows in $(( (end - start) / 1000000 )) ms"
