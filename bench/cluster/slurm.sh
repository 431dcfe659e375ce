#!/bin/sh
#SBATCH --job-name=pith
#SBATCH --cpus-per-task=1
#SBATCH --requeue
#SBATCH --open-mode=append
# slurm.sh - one shard of records on one core, as a task of an array:
#     bench/cluster/split.sh records.jsonl shards 64
#     sbatch --array=1-64 bench/cluster/slurm.sh shards results --jsonl --field text
#     bench/cluster/merge.sh shards results > out.jsonl
# A shard that was killed with its node is queued again by Slurm and done from its start; one that is finished
# is not done again, so that the whole array may be submitted once more.  A result gets its name when it is
# whole, in one step.
set -eu
shards=$1 results=$2
shift 2
number=${SLURM_ARRAY_TASK_ID:?run me with sbatch --array}
line=$(sed -n "${number}p" "$shards/index")
part=$(printf '%s' "$line" | cut -f 1) first=$(printf '%s' "$line" | cut -f 2) count=$(printf '%s' "$line" | cut -f 3)
[ -n "$part" ] || { echo "slurm.sh: $shards/index has no line $number" >&2; exit 1; }
mkdir -p "$results"
[ -e "$results/$part" ] && exit 0
unfinished=$results/.$part.${SLURM_JOB_ID:-0}.${SLURM_RESTART_COUNT:-0}
"${PITH:-pith}" "$@" --first-line "$first" < "$shards/$part" > "$unfinished"
got=$(awk 'END { print NR }' "$unfinished")
[ "$got" = "$count" ] || { echo "slurm.sh: $part has $count records, its result $got" >&2; exit 1; }
mv "$unfinished" "$results/$part"
