#!/bin/bash
# test_cluster.sh - a Slurm of two nodes on this machine, GNU parallel, and the contracts of other engines:
# 100,000 records in 64 shards, a node killed in the middle, and the result the same, byte for byte, as one
# process's.
#     test_cluster.sh BUILD [RECORDS] [SHARDS]
# The nodes are two slurmd with names and ports of their own; nothing of the machine's Slurm is used.  Needs root,
# since slurmd starts the tasks of others.
set -euo pipefail
build=$(realpath "$1") records=${2:-100000} shards=${3:-64}
here=$(realpath "$(dirname "$0")")
say() { printf 'cluster: %s\n' "$*"; }
fail() { printf 'cluster: %s\n' "$*" >&2; exit 1; }
work=$(mktemp -d /tmp/pith-cluster.XXXXXX)
chmod 755 "$work"
started=()
# Everything that runs on a node, by the name in its environment: slurmd, and the tasks that it started.
processes_of() {
  local p
  for p in $(grep -lzx "PITH_TEST_CLUSTER=$work" /proc/[0-9]*/environ 2> /dev/null); do
    grep -qzxE "(SLURMD_NODENAME|PITH_TEST_NODE)=$1" "$p" 2> /dev/null && echo "$p" | cut -d / -f 3
  done
  return 0
}
clean() {
  set +e
  for p in $(processes_of n1) $(processes_of n2) "${started[@]}"; do kill -9 "$p" 2> /dev/null; done
  rm -rf "$work"
}
trap clean EXIT

python3 "$here/engines.py" "$build/pith"

# Records of many lengths, one in twenty bad.
awk -v n="$records" 'BEGIN { split("wall storm tax town ferry keeper bridge", w, " ")
  for (i = 0; i < n; ++i) {
    if (i % 20 == 7) { print "{\"id\":" i (i % 40 == 7 ? "}" : ""); continue }
    printf "{\"id\":%d,\"text\":\"", i
    for (s = 0; s <= i % 11; ++s) printf "The %s of year %d outlived the %s by %d days. ", w[1 + (i + s) % 7], (i * s) % 97, w[1 + (i * 3 + s) % 7], s
    print "\"}" } }' > "$work/records"
"$build/pith" --jsonl "$work/records" > "$work/want" 2> "$work/notes"
"$here/split.sh" "$work/records" "$work/shards" "$shards"
[ "$(wc -l < "$work/shards/index")" = "$shards" ] || fail 'shards'

if command -v parallel > /dev/null; then
  PITH=$build/pith PARALLEL='-j 2' "$here/parallel.sh" "$work/shards" --jsonl > "$work/got" 2> "$work/notes"
  cmp "$work/want" "$work/got" || fail 'GNU parallel: another result'
  say "GNU parallel: $shards shards, the same result"
else
  say 'GNU parallel is not installed: left out'
fi

if ! command -v slurmctld > /dev/null || ! command -v munged > /dev/null || [ "$(id -u)" != 0 ]; then
  say 'slurmctld, slurmd, slurm-client and munge are not installed, or this is not root: Slurm left out'
  exit 0
fi
export PITH_TEST_CLUSTER=$work SLURM_CONF=$work/slurm.conf
host=$(hostname -s)
port=$(( 20000 + $$ % 20000 ))
mkdir -p "$work/munge" "$work/state" "$work/spool"
dd if=/dev/urandom bs=1 count=1024 of="$work/munge/key" 2> /dev/null
chmod 600 "$work/munge/key"
munged --force --foreground --key-file="$work/munge/key" --socket="$work/munge/socket" --pid-file="$work/munge/pid" \
  --log-file="$work/munge/log" --seed-file="$work/munge/seed" > "$work/munge/out" 2>&1 &
started+=($!)
cat > "$SLURM_CONF" <<END
ClusterName=pith
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$work/munge/socket
CredType=cred/munge
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool/%n
SlurmctldPidFile=$work/ctld.pid
SlurmdPidFile=$work/%n.pid
SlurmctldLogFile=$work/ctld.log
SlurmdLogFile=$work/%n.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,sched_min_interval=0,batch_sched_delay=0,bf_interval=1
JobRequeue=1
SlurmdTimeout=6
SlurmctldTimeout=10
KillWait=2
InactiveLimit=0
MinJobAge=3600
ReturnToService=2
MaxArraySize=2000
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 1)) CPUs=1 State=UNKNOWN
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=1 State=UNKNOWN
PartitionName=all Nodes=n1,n2 Default=YES MaxTime=INFINITE State=UP
END
for i in $(seq 50); do [ -S "$work/munge/socket" ] && break; sleep 0.2; done
slurmctld -D -f "$SLURM_CONF" > "$work/ctld.out" 2>&1 &
started+=($!)
for n in n1 n2; do
  PITH_TEST_NODE=$n slurmd -D -N $n -f "$SLURM_CONF" > "$work/$n.out" 2>&1 &
  started+=($!)
done
for i in $(seq 100); do [ "$(sinfo -h -t idle -o %D 2> /dev/null)" = 2 ] && break; sleep 0.3; done
[ "$(sinfo -h -t idle -o %D)" = 2 ] || { tail -5 "$work"/*.log "$work"/*.out >&2; fail 'the nodes do not come up'; }

# The command, slower on the node that is killed, so that there is a middle in which to kill.
cat > "$work/pith" <<END
#!/bin/sh
"$build/pith" "\$@"
[ "\$SLURMD_NODENAME" = n1 ] && sleep 0.3 || sleep 3
END
chmod 755 "$work/pith"
export PITH=$work/pith
job=$(sbatch --parsable --array="1-$shards" --output="$work/slurm.log" "$here/slurm.sh" "$work/shards" "$work/results" --jsonl)
finished() { find "$work/results" -name 'part-*' 2> /dev/null | wc -l; }
left() { squeue -h -j "$job" -t all -o %T 2> /dev/null | grep -cvE 'COMPLETED|FAILED' || true; }
for i in $(seq 600); do [ "$(finished)" -ge $((shards / 3)) ] && break; sleep 0.2; done
[ "$(finished)" -ge $((shards / 3)) ] || { tail -5 "$work"/*.log >&2; fail 'nothing gets done'; }
for i in $(seq 20); do
  killed=$(processes_of n2)
  [ "$(echo "$killed" | wc -w)" -gt 2 ] && break  # slurmd and a task
  sleep 0.1
done
kill -9 $killed 2> /dev/null || true  # all at once: a task's keeper that outlives it would report a failure
sleep 0.5
for p in $(processes_of n2); do kill -9 "$p" 2> /dev/null || true; done  # what was started meanwhile
say "node n2 is killed with $(finished) of $shards shards finished"
for i in $(seq 120); do sinfo -h -n n2 -o %t | grep -q down && break; sleep 0.5; done
sinfo -h -n n2 -o %t | grep -q down || fail 'the controller does not miss the node'
say "the controller has found it down; $(find "$work/results" -name '.part-*' | wc -l) unfinished results lie there"
"$here/merge.sh" "$work/shards" "$work/results" > "$work/early" 2> "$work/notes" && fail 'merged too early'
# Slurm lets a task rest for two minutes before it is done again: not in a test
for i in $(seq 900); do
  [ "$(left)" = 0 ] && break
  [ $((i % 10)) = 0 ] && for t in $(squeue -h -j "$job" -r -t pending -o '%i %r' | awk '$2 == "BeginTime" { print $1 }'); do
    scontrol update JobId="$t" StartTime=now > /dev/null 2>&1 || true
  done
  sleep 0.3
done
[ "$(left)" = 0 ] || { squeue >&2; fail 'tasks are left'; }
if ! "$here/merge.sh" "$work/shards" "$work/results" > "$work/got" 2> "$work/notes"; then
  # a task whose end was still reported is a failed one, which Slurm does not do again by itself
  say "$(head -1 "$work/notes")"
  sbatch --wait --parsable --array="1-$shards" --output="$work/slurm.log" "$here/slurm.sh" "$work/shards" "$work/results" --jsonl > /dev/null
  "$here/merge.sh" "$work/shards" "$work/results" > "$work/got"
fi
cmp "$work/want" "$work/got" || fail 'Slurm: another result'
say "Slurm: $records records in $shards shards, a node killed in the middle, the same result"
# what is finished is not done again
before=$(stat -c %Y.%i "$work"/results/part-* | md5sum)
sbatch --wait --parsable --array="1-4" --output="$work/slurm.log" "$here/slurm.sh" "$work/shards" "$work/results" --jsonl > /dev/null
[ "$before" = "$(stat -c %Y.%i "$work"/results/part-* | md5sum)" ] || fail 'a finished shard was done again'
say 'finished shards are not done again'
