#!/bin/bash
# A study under a real Slurm of two nodes while things go wrong: a task is killed; a node loses its
# network, is thought dead, and its tasks go on writing beside those that replace them; the other
# node loses its power. In the end the merged file is that of an undisturbed sweep, to the bit.
# Takes some minutes. Exit status 77: cannot be tried here.
cpus=4  # all tasks fit on either node
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

sed "s/^replicates = .*/replicates = ${HANSA_SLURM_REPLICATES:-1500}/
     s|\"../../scenarios|\"$here/../../scenarios|" "$here/study.toml" >"$scratch/study.toml"
study=$scratch/study.toml
submit=("$hansa" submit "$study" -o "$scratch/out" --tasks 4 --seconds 2)

pids_of_share() { # I/N: processes that sweep this share, by their full command line
  pgrep -f -- "sweep $study -o $scratch/out --shard $1 " || true
}
writers_of_share() { pids_of_share "$1" | wc -l; }
two_writers() { (($(writers_of_share "$1") >= 2)); }
node_is_down() { sinfo -h -n "$1" -o %T | grep -q down; }
replaced() { # JOB NODE: an element runs there
  release "$1"
  [[ -n $(squeue -h -t RUNNING -j "$1" -w "$2" -o %i 2>/dev/null) ]]
}

say "submitting"
"${submit[@]}" | tee "$scratch/submitted"
job=$(sed -n 's/^sweep *job //p' "$scratch/submitted")
shares=$(sed -n 's/^shares *\([0-9]*\):.*/\1/p' "$scratch/submitted")
within 60 finished_at_least 50

say "killing a task (share 1 of $shares) with $(finished) runs finished"
for pid in $(pids_of_share "1/$shares"); do kill -9 "$pid"; done

first=$(squeue -h -r -t RUNNING -j "$job" -o %N | sort | uniq -c | sort -rn | awk 'NR == 1 {print $2}')
[[ $first == n1 ]] && second=n2 || second=n1
say "$first loses its network; its tasks go on writing"
"$here/cluster.sh" cut "$scratch/cluster" "$first"
within 60 node_is_down "$first"
within 60 replaced "$job" "$second"
within 20 two_writers "2/$shares"
sleep 5  # both do the same runs
say "$(writers_of_share "2/$shares") processes write share 2, with $(finished) runs finished"

say "$second loses its power"
"$here/cluster.sh" crash "$scratch/cluster" "$second"
"$here/cluster.sh" start "$scratch/cluster" 2 4 || true
say "both are back, with $(finished) runs finished"

for attempt in 1 2 3 4; do
  until nothing_queued; do
    for id in $(squeue -h -o %A | sort -u); do release "$id"; done
    sleep 1
  done
  "${submit[@]}" | tee "$scratch/submitted"
  ! grep -q 'nothing to submit' "$scratch/submitted" || break
  say "attempt $attempt is over"
done
"$hansa" status "$scratch/out" --processes
same_as_local "$study"
say "equal to the bit after a killed task, a cut and a crash"
