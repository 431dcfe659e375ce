#!/bin/sh
# test_sqlite.sh - the extension in Debian's sqlite3: what it says is what the command says; bad input is NULL
# or an error with words; memory is given back, and running out of it is an error.
#     test_sqlite.sh BUILD
set -eu
build=$1
work=$build/sqlite/test
rm -rf "$work" && mkdir -p "$work"
db() { sqlite3 -batch -cmd ".load $build/sqlite/pith" "$@"; }
fail() { echo "sqlite: $*" >&2; exit 1; }
is() { [ "$2" = "$3" ] || fail "$1: got '$2', not '$3'"; }

for article in bench/articles/*.txt; do
  db :memory: "SELECT pith(CAST(readfile('$article') AS TEXT), 4)" > "$work/said"
  "$build/pith" -n 4 "$article" | paste -s -d ' ' > "$work/want"
  cmp -s "$work/said" "$work/want" || fail "$article: not what the command says"
  db :memory: "SELECT group_concat(sentence, '|') FROM (SELECT sentence FROM pith_sentences(CAST(readfile('$article') AS TEXT)) WHERE rank < 3 ORDER BY rank)" \
    | tr -s ' \n' ' ' > "$work/said"
  "$build/pith" -n 3 --order rank "$article" | paste -s -d '|' | tr -s ' \n' ' ' > "$work/want"
  cmp -s "$work/said" "$work/want" || fail "$article: ranks"
done
is null "$(db :memory: "SELECT pith(NULL, 3) IS NULL, pith('A.', NULL) IS NULL, pith_keywords(NULL) IS NULL")" '1|1|1'
is empty "$(db :memory: "SELECT pith('') || '.' || pith_keywords('')")" .
is default "$(db :memory: "SELECT pith('One. Two. Three. Four. Five.') = pith('One. Two. Three. Four. Five.', 3)")" 1
is keywords "$(db :memory: "SELECT pith_keywords('The tidal plant opened. Nobody visits the tidal plant in the rain.', 5)")" 'tidal plant'
is rows "$(db :memory: "SELECT count(*), group_concat(role) FROM pith_sentences('A heading

It rained in the town. The town slept.')")" '3|title,paragraph,paragraph'
is none "$(db :memory: "SELECT count(*) FROM pith_sentences(NULL)")" 0
for bad in "pith(x'00', 3)" "pith('A.', 0)" "pith('A.', -1)" "pith('A.', 'many')" "pith('A.', 1.5)" "pith('A.', 5000000000)" \
  "pith_keywords('A.', 0)" "pith()" "pith(1, 2, 3)"; do
  if db :memory: "SELECT $bad" > "$work/said" 2> "$work/error"; then fail "$bad is no error"; fi
  [ -s "$work/error" ] || fail "$bad has no words"
done
if db :memory: "SELECT * FROM pith_sentences(x'00')" 2> "$work/error"; then fail 'a BLOB is no error'; fi
grep -q 'pith_sentences: the text is a BLOB' "$work/error" || fail "words: $(cat "$work/error")"
# 20,000 rows and as many joins; then memory that is just not enough
db "$work/texts.db" "CREATE TABLE t AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
  SELECT i, 'The wall of year ' || i || ' held. The storm of year ' || (i % 7) || ' broke the wall. The town slept.' AS body FROM n;"
is rows "$(db "$work/texts.db" "SELECT count(DISTINCT pith(body, 1)) >= 7, count(*) FROM t")" '1|20000'
is join "$(db "$work/texts.db" "SELECT count(*) FROM t, pith_sentences(t.body) WHERE rank = 0")" 20000
is index "$(db "$work/texts.db" "CREATE INDEX by_summary ON t(pith(body, 1)); SELECT count(*) > 0 FROM t WHERE pith(body, 1) = (SELECT pith(body, 1) FROM t WHERE i = 5)")" 1
"$build/sqlite/memory" bench/articles/06_paper.txt || fail 'memory'
echo 'sqlite: the extension holds'
