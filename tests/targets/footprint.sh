#!/bin/sh
# footprint.sh - what one call weighs at -Os: code and constants by stage and function, and the
# deepest stack from the call graph; an error where a limit is passed or RAM of its own is found.
#
#     footprint.sh [-b BUILD] [-n FUNCTIONS] [-l "ENGLISH PLAIN SMALLEST STACK"] -- PREFIX FLAGS...
#
# Three calls are weighed: the whole one with English, the plain one with English, and the plain one
# without a language.  The limits, in bytes, are what has been reached and is held; 0 is none.  What is
# aimed at is less: it is printed beside, and passing it is no error.  PREFIX names the tools: "arm-none-eabi", or "" for the machine at hand.  Functions of libgcc
# that the call needs are counted as they are linked.
set -u
cd "$(dirname "$0")/../.."
build=build/targets functions=12 limits=${PITH_LIMITS:-'61824 15744 9920 1024'}
aim_english=16384 aim_plain=16384 aim_smallest=8192
while getopts b:l:n: option; do
  case $option in
    b) build=$OPTARG ;;
    l) limits=$OPTARG ;;
    n) functions=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))
prefix=${1:+$1-}
shift
set -- "$@" -Os -std=c++17 -Iinclude -ffreestanding -fno-pie -fno-exceptions -fno-rtti \
  -fno-asynchronous-unwind-tables -fno-unwind-tables -fno-stack-protector -ffunction-sections \
  -fdata-sections -g
command -v "${prefix}g++" > /dev/null || { echo "footprint: ${prefix}g++ is not installed"; [ -z "${PITH_ALL:-}" ]; exit; }
over=
read -r most_english most_plain most_smallest most_stack <<END
$limits
END
mkdir -p "$build"
failed=0
for profile in english plain smallest; do
  out=$build/footprint-${prefix}$profile
  eval "most=\$most_$profile aim=\$aim_$profile"
  "${prefix}g++" "$@" -Dpith_call=pith_$profile -DPITH_PROFILE_$profile -fcallgraph-info=su -c tests/targets/footprint.cpp -o "$out.o" &&
    "${prefix}g++" "$@" -O2 -fno-tree-loop-distribute-patterns -c tests/targets/memory.cpp -o "$out.memory.o" &&
    "${prefix}g++" "$@" -nostdlib -static -Wl,--gc-sections,-e,pith_$profile,-u,pith_$profile \
      "$out.o" "$out.memory.o" -lgcc -o "$out" || exit 1
  # symbols that occupy code or constants, with the header that each comes from
  "${prefix}nm" -C -S -l --size-sort -r "$out" | awk -v profile=$profile -v most="$most" -v aim="$aim" -v show="$functions" '
    function hex(s,   i, v) { for (i = 1; i <= length(s); ++i) v = v * 16 + index("0123456789abcdef", substr(s, i, 1)) - 1; return v }
    { size = hex($2); kind = $3
      if (seen[$1]++) next  # another name of the same
      file = /unicode_tables/ ? "unicode_tables.hpp" : / (__|mem)/ ? "libgcc and memory" : "tables of constants"
      if (match($0, /include\/pith\/[a-z_.\/]*\.hpp/)) { file = substr($0, RSTART + 13, RLENGTH - 13); sub(/^[a-z]+\/\.\.\//, "", file) }
      name = $0; sub(/\t.*/, "", name); sub(/^[^ ]* [^ ]* . /, "", name); sub(/\(.*/, "", name); gsub(/pith::detail::/, "", name)
      if (kind ~ /[bBdD]/) { print "RAM of its own: " name; ram += size; next }
      if (kind ~ /[rRtTuvVwW]/) { stage[file] += size; total += size; if (n++ < show) row[n] = sprintf("  %6d  %-26s %s", size, file, substr(name, 1, 70)) } }
    END {
      printf "%s: %d bytes of code and constants%s\n", profile, total, most ? ", limit " most ", aim " aim : ""
      for (f in stage) printf "  %6d  %s\n", stage[f], f | "sort -rn"
      close("sort -rn")
      if (show) print "  the largest functions and tables:"
      for (i = 1; i <= n && i <= show; ++i) print row[i]
      if (ram) print "  .data and .bss: " ram " bytes, limit 0"
      if (ram || (most && total > most)) { print "  LIMIT PASSED"; exit 1 }
    }' || { failed=1 over="$over; code of $profile: the limit is $most"; }
  echo "stack by the call graph:"
  awk -v limit="$([ "$most_stack" = 0 ] || echo "$most_stack")" -f src/tools/stack.awk "$out.ci" ||
    { failed=1 over="$over; stack of $profile: the limit is $most_stack"; }
done
[ $failed = 0 ] || echo "footprint: over what is held: ${over#; } bytes"
exit $failed
