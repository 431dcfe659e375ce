#!/bin/sh
# ablation.sh - the standard method with each ingredient taken out, on every set of an evaluation
# folder: what does each one earn?
#
# usage: bench/ablation.sh EVALUATION [BUILD]     (make ablation EVAL=DIR)
#
# A variant is a copy of the headers with one constant of include/pith/ranking/score.hpp or rank.hpp changed,
# so that the library needs no switch for it.
set -eu
evaluation=${1:?usage: make ablation EVAL=DIR}
build=${2:-build}/ablation
cxx=${CXX:-g++}

variant() { # NAME FILE EXPRESSION...: changes the copy of FILE by sed, and must change something
  name=$1 file=$2
  shift 2
  dir=$build/$name
  rm -rf "$dir"
  mkdir -p "$dir"
  cp -R include src bench "$dir"
  if [ $# -gt 0 ]; then
    sed -e "$@" "include/pith/$file" >"$dir/include/pith/$file"
    if cmp -s "include/pith/$file" "$dir/include/pith/$file"; then
      echo "ablation: $name changes nothing" >&2
      exit 1
    fi
  fi
  (cd "$dir" && "$cxx" -std=c++17 -O2 -Iinclude bench/quality.cpp src/language.cpp -pthread -o quality)
  for shuffled in 0 1; do
    "$dir/quality" --all "$evaluation" --shuffle $shuffled >"$dir/out$shuffled"
  done
}

row() { # NAME SHUFFLED: what the variant wins or loses
  name=$1
  awk -v name="$name" '
    FNR == NR { if ($NF ~ /^[-+][0-9]/ && $2 ~ /^[0-9]+$/) { base[$1] = $NF; set[++n] = $1 } next }
    $NF ~ /^[-+][0-9]/ && $2 ~ /^[0-9]+$/ { now[$1] = $NF }
    END {
      if (name == "whole") { printf "%-22s", ""; for (i = 1; i <= n; i++) printf " %8.8s", set[i]; print "     mean" }
      printf "%-22s", name
      for (i = 1; i <= n; i++) {
        d = name == "whole" ? base[set[i]] : now[set[i]] - base[set[i]]
        sum += d
        printf " %+8.2f", d
      }
      printf " %+8.2f\n", sum / n
    }' "$build/whole/out$2" "$build/$name/out$2"
}

variant whole ranking/score.hpp
variant 'no_content' ranking/score.hpp 's/content_power = [0-9.]*f/content_power = 0.0f/'
variant 'no_centrality' ranking/score.hpp 's/content_power \* natural_log(a_.centrality\[i\] \* (least_likeness + like))/2 * content_power * natural_log(least_likeness + like)/'
variant 'no_likeness' ranking/score.hpp 's/content_power \* natural_log(a_.centrality\[i\] \* (least_likeness + like))/2 * content_power * natural_log(a_.centrality[i])/'
variant 'no_idf_floor' ranking/rank.hpp 's/how_ == method::standard ? floor/false ? floor/'
variant 'no_position' ranking/score.hpp 's/position_part = [0-9.]*f/position_part = 0.0f/'
variant 'position_not_earned' ranking/score.hpp 's/order_log_odds = [0-9.]*f, opening_log_odds = [0-9.]*f/order_log_odds = 70.0f, opening_log_odds = 70.0f/; s/neighbor_shift = [0-9.]*f/neighbor_shift = 0.0f/'
variant 'any_order' ranking/score.hpp 's/order_log_odds = [0-9.]*f/order_log_odds = 70.0f/; s/neighbor_shift = [0-9.]*f/neighbor_shift = 0.0f/'
variant 'any_opening' ranking/score.hpp 's/opening_log_odds = [0-9.]*f/opening_log_odds = 70.0f/'
variant 'any_place_in_block' ranking/score.hpp 's/block_unit = [0-9.]*f/block_unit = 1e9f/'
variant 'no_remarks' ranking/score.hpp 's/subject_tenths = [0-9]*/subject_tenths = 10/'
variant 'long_ones_too' ranking/score.hpp 's/long_sentence = [0-9.]*f/long_sentence = 70000.0f/'
variant 'short_ones_too' ranking/score.hpp 's/short_sentence = [0-9.]*f/short_sentence = 0.0f/'
variant 'fragments_too' ranking/score.hpp 's/no_end = -[0-9.]*f/no_end = 0.0f/'
variant 'questions_quotes_too' ranking/score.hpp 's/leaning = -[0-9.]*f/leaning = 0.0f/'
variant 'no_cues' ranking/score.hpp 's/cue_bonus = [0-9.]*f/cue_bonus = 0.0f/'
variant 'repetition' ranking/score.hpp 's/repetition = [0-9.]*f/repetition = 0.0f/'

print_rows() { # SHUFFLED
  for name in whole no_content no_centrality no_likeness no_idf_floor no_position position_not_earned \
    any_order any_opening any_place_in_block no_remarks long_ones_too short_ones_too fragments_too \
    questions_quotes_too no_cues repetition; do
    row $name $1
  done
}
echo "whole: margin over the best baseline of each set (mean of ROUGE-1, -2 and -Lsum, points);"
echo "the others: what is lost (-) or won (+) when one ingredient is taken out"
print_rows 0
echo
echo "the same with each text's sentences in random order; whole: margin over the best of textrank,"
echo "lexrank and bm25"
print_rows 1
