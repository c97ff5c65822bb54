#!/bin/bash
# Sourced by the other scripts of this folder: PROGRAM is the first argument.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
hansa=$(readlink -f "$1")
scratch=$(mktemp -d "${TMPDIR:-/tmp}/hansa-accident.XXXXXX")

say() { printf '%4d s  %s\n' "$SECONDS" "$*"; }
die() { say "FAILED: $*"; exit 1; }

finished() { # FOLDER: finished runs, 0 while it is no study
  "$hansa" status "$1" 2>/dev/null | sed -n 's/^runs .*: \([0-9]*\) finished.*/\1/p' | grep . || echo 0
}

write_study() { # FILE REPLICATES [LINE]: six points, runs of some milliseconds
  sed "s/^replicates = .*/replicates = $2/
       s|\"../../scenarios|\"$here/../../scenarios|
       s|^yearly = .*|&\n${3:-}|" "$here/../slurm/study.toml" >"$1"
}

undisturbed() { # STUDY FOLDER
  "$hansa" sweep "$1" -o "$2" >/dev/null 2>&1 && "$hansa" merge "$2"
}
