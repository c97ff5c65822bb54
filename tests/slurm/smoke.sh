#!/bin/bash
# A study goes through a real Slurm of two nodes and comes out as it does here, to the bit: dry run,
# array job, dependent merge, and nothing left to submit. Takes seconds. Exit status 77: cannot be
# tried here.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

study=$here/study.toml
say "a cluster of $(sinfo -h -N | wc -l) nodes is up"
"$hansa" submit "$study" -o "$scratch/out" --tasks 4 --seconds 1 --dry-run >"$scratch/dry"
grep -q '^#SBATCH --array=' "$scratch/dry"
[[ -z $(squeue -h) && ! -e $scratch/out ]] || { say "a dry run has done something"; exit 1; }

"$hansa" submit "$study" -o "$scratch/out" --tasks 4 --seconds 1
within 60 nothing_queued
say "$(finished) runs are finished"
"$hansa" submit "$study" -o "$scratch/out" --tasks 4 --seconds 1 | tee "$scratch/again"
grep -q 'nothing to submit' "$scratch/again"
same_as_local "$study"
say "equal to the bit"
