# stack.awk - the deepest stack below each function that nothing else calls, from the call graph
# that `g++ -fcallgraph-info=su` writes.  A recursion has no deepest stack: it is an error.
#
# The target of a call through a pointer is not in the graph.  It is taken to be the worst of those
# functions that are called by nobody and are no public function: a language's stemmer.  Functions
# outside the file (memset and its like) count as nothing.  A constructor has two names, C1 to who calls it and
# C2 where it is defined, which are one function here.

function field(line, name,   at, rest) {
  at = index(line, name ": \"")
  if (at == 0) return ""
  rest = substr(line, at + length(name) + 3)
  rest = substr(rest, 1, index(rest, "\"") - 1)
  if (name != "label") gsub(/C1E/, "C2E", rest)
  return rest
}

/^node:/ {
  f = field($0, "title")
  frame[f] = 0
  name[f] = field($0, "label")
  sub(/\\n.*/, "", name[f])
  if (length(name[f]) > 90) name[f] = substr(name[f], 1, 87) "..."
  if (match($0, /[0-9]+ bytes \([a-z,]*\)/)) {
    usage = substr($0, RSTART, RLENGTH)
    frame[f] = usage + 0
    if (usage ~ /dynamic/ && usage !~ /bounded/) { print "dynamic stack in " name[f]; failed = 1 }
    here[f] = 1
  }
}

/^edge:/ {
  from = field($0, "sourcename"); to = field($0, "targetname")
  calls[from] = calls[from] SUBSEP to
  called[to] = 1
}

# Depth of the deepest chain from f, its own frame with it; path[f] is the chain.
function depth(f,   list, n, i, d, worst, via) {
  if (f in known) return known[f]
  if (f in open) { print "recursion through " name[f]; failed = 1; return 0 }
  open[f] = 1
  worst = 0; via = ""
  n = split(substr(calls[f], 2), list, SUBSEP)
  for (i = 1; i <= n; ++i) {
    d = depth(list[i])
    if (d > worst) { worst = d; via = list[i] }
  }
  delete open[f]
  known[f] = frame[f] + worst
  path[f] = sprintf("%6d  %s\n", frame[f], name[f]) (via != "" ? path[via] : "")
  return known[f]
}

END {
  for (f in here)
    if (!(f in called) && f !~ /^(.*:)?pith_/) calls["__indirect_call"] = calls["__indirect_call"] SUBSEP f
  worst = -1
  for (f in here)
    if (f ~ /^(.*:)?pith_/) {
      d = depth(f)
      printf "%6d bytes  %s\n", d, f | "sort -rn"
      if (d > worst) { worst = d; deepest = f }
    }
  close("sort -rn")
  printf "%6d bytes at most, through:\n%s", worst, path[deepest]
  if (limit && worst > limit) { print "more than the " limit " bytes allowed"; failed = 1 }
  exit failed
}
