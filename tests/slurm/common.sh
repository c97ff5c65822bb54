# Sourced by smoke.sh and long.sh: a cluster in a scratch folder, gone at the end.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
hansa=${HANSA_PROGRAM:-$here/../../build/hansa}
scratch=$(mktemp -d "${TMPDIR:-/tmp}/hansa-slurm.XXXXXX")

clean_up() {
  local status=$?
  "$here/cluster.sh" stop "$scratch/cluster" || true
  if [[ $status == 0 || $status == 77 ]]; then
    rm -rf "$scratch"
  else
    echo "failed; what there was to see lies in $scratch" >&2
    tail -n 5 "$scratch"/out/slurm/log/* >&2 2>/dev/null || true
  fi
}
trap clean_up EXIT

say() { printf '%4d s  %s\n' "$SECONDS" "$*"; }

within() { # SECONDS COMMAND...: waits until the command succeeds
  local until=$((SECONDS + $1))
  shift
  until "$@"; do
    ((SECONDS < until)) || { say "waited in vain for: $*"; return 1; }
    sleep 0.2
  done
}

finished() { # how many runs of out/ are finished
  "$hansa" status "$scratch/out" 2>>"$scratch/status.err" | sed -n 's/^runs .*: \([0-9]*\) finished.*/\1/p'
}
finished_at_least() { (($(finished) + 0 >= $1)); }

nothing_queued() { [[ -z $(squeue -h) ]]; }

# A requeued job is held for two minutes; the tests have no time for that.
release() { # JOB
  local element
  for element in $(squeue -h -r -t PENDING -j "$1" -o %i 2>/dev/null); do
    scontrol update "jobid=$element" StartTime=now 2>/dev/null || true
  done
}

same_as_local() { # STUDY: runs it here, undisturbed, and compares to the bit
  "$hansa" sweep "$1" -o "$scratch/local" 2>/dev/null >/dev/null
  "$hansa" merge "$scratch/local"
  cmp "$scratch/local/study.h5" "$scratch/out/study.h5"
}

[[ $(id -u) == 0 ]] || { echo "needs root (it starts slurmctld, slurmd and munged)" >&2; exit 77; }
for program in slurmctld slurmd sbatch munged; do
  PATH=$PATH:/usr/sbin command -v "$program" >/dev/null || {
    echo "$program is missing: apt-get install slurmctld slurmd slurm-client munge" >&2
    exit 77
  }
done
export PATH=$PATH:/usr/sbin
if ! "$here/cluster.sh" start "$scratch/cluster" 2 "${cpus:-2}"; then
  tail -n 3 "$scratch"/cluster/log/* >&2 || true
  echo "Slurm cannot be started here; its last words stand above" >&2
  exit 77
fi
# shellcheck source=/dev/null
. "$scratch/cluster/env.sh"
