#!/bin/bash
# A study under Slurm while things go wrong: a task is killed, a node loses its power, another loses
# its network and goes on writing. In the end the merged file is that of an undisturbed sweep, to
# the bit. Takes some minutes. Exit status 77: cannot be tried here.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

sed "s/^replicates = .*/replicates = ${HANSA_SLURM_REPLICATES:-1500}/
     s|\"../../scenarios|\"$here/../../scenarios|" "$here/study.toml" >"$scratch/study.toml"
study=$scratch/study.toml
submit=("$hansa" submit "$study" -o "$scratch/out" --tasks 4 --seconds 2)

pids_of_share() { # I/N: processes that sweep this share
  pgrep -f -- "sweep '?$study'? -o '?$scratch/out'? --shard $1 " || true
}
node_is_down() { sinfo -h -n "$1" -o %T | grep -q down; }
requeued() { [[ $(squeue -h -r -t PENDING -j "$1" 2>/dev/null | wc -l) -gt 0 ]]; }

say "submitting"
"${submit[@]}" | tee "$scratch/submitted"
job=$(sed -n 's/^sweep *job //p' "$scratch/submitted")
shares=$(sed -n 's/^shares *\([0-9]*\):.*/\1/p' "$scratch/submitted")
within 60 finished_at_least 50

say "killing a task (share 1 of $shares) with $(finished) runs finished"
for pid in $(pids_of_share "1/$shares"); do kill -9 "$pid"; done

say "n2 loses its power"
"$here/cluster.sh" crash "$scratch/cluster" n2
within 60 node_is_down n2
"$here/cluster.sh" start "$scratch/cluster"
say "n2 is back, with $(finished) runs finished"

if [[ -n $(squeue -h -t RUNNING) ]]; then
  say "n1 loses its network; its tasks go on writing"
  "$here/cluster.sh" cut "$scratch/cluster" n1
  within 60 node_is_down n1
  release "$job"
  sleep 3
  "$here/cluster.sh" start "$scratch/cluster"
fi

for attempt in 1 2 3 4; do
  within 30 release "$job"
  within 600 nothing_queued || true
  "${submit[@]}" | tee "$scratch/submitted"
  ! grep -q 'nothing to submit' "$scratch/submitted" || break
  job=$(sed -n 's/^sweep *job //p' "$scratch/submitted")
  say "attempt $attempt is over"
done
"$hansa" status "$scratch/out" --processes
same_as_local "$study"
say "equal to the bit after a killed task, a crash and a cut"
