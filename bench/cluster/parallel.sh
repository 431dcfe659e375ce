#!/bin/sh
# parallel.sh - shards on this machine's cores, or on the hosts of a file, with GNU parallel, in order:
#     bench/cluster/split.sh records.jsonl shards 64
#     bench/cluster/parallel.sh shards --jsonl > out.jsonl
#     PARALLEL='--sshloginfile hosts' bench/cluster/parallel.sh /shared/shards --jsonl > out.jsonl
# A shard that fails, as when its host goes away, is done again on another one.
set -eu
shards=$1
shift
exec parallel --keep-order --retries 3 --halt soon,fail=1 --colsep '\t' \
  "${PITH:-pith}" "$@" --first-line '{2}' "<" "$shards/{1}" :::: "$shards/index"
