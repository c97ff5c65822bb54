#!/bin/bash
# Kills the real program again and again, at moments drawn by lot: sweeps, single shares among
# several, two sweeps of one folder, merges; some by Ctrl-C and the like. Then the same command ends
# the study, and the merged file must be that of an undisturbed study, byte for byte. Once with fixed
# and once with adaptive replicates.
#
#   kills.sh PROGRAM [KILLS [REPLICATES]]     HANSA_KILL_SEED chooses another lot
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
kills=${2:-8}
replicates=${3:-60}
RANDOM=${HANSA_KILL_SEED:-1}
trap 'kill -9 $(jobs -p) 2>/dev/null || true; rm -rf "$scratch"' EXIT

# One word a round: what is begun.
begin() { # KIND: sets the array `pids`
  local share
  pids=()
  case $1 in
    sweep) start sweep "$study" -o "$out" --threads $((1 + RANDOM % 3)) ;;
    twice) start sweep "$study" -o "$out" --threads 2; start sweep "$study" -o "$out" --threads 1 ;;
    shares) for share in 1 2 3; do start sweep "$study" -o "$out" --threads 1 --shard $share/3; done ;;
    merge) start merge "$out" ;;
  esac
}

start() {
  "$hansa" "$@" >>"$scratch/said" 2>&1 &
  pids+=($!)
}

end() { # KIND: kills all that begin() began, or, of shares, one before the others
  local pid signal=KILL
  ((RANDOM % 5)) || { gentle=(INT TERM USR1 USR2); signal=${gentle[RANDOM % 4]}; }
  for pid in "${pids[@]}"; do
    kill -$signal "$pid" 2>/dev/null && struck=$((struck + 1))
    if [[ $1 == shares ]]; then sleep 0.03; fi
    signal=KILL
  done
  wait "${pids[@]}" 2>/dev/null || true
}

check_merged() { # a merge that was killed leaves the old file, or the new one, or none; all whole
  [[ -f $out/study.h5 ]] || return 0
  "$hansa" status "$out" >/dev/null
  if [[ -f $scratch/merged ]] && cmp -s "$scratch/merged" "$out/study.h5"; then return 0; fi
  cp "$out/study.h5" "$scratch/merged"
  head -c 8 "$scratch/merged" | cmp -s - <(printf '\211HDF\r\n\032\n') || die "no HDF5 file"
  command -v h5stat >/dev/null || return 0
  h5stat "$scratch/merged" >/dev/null 2>&1 || die "a merged file that cannot be opened"
}

for kind in fixed adaptive; do
  study=$scratch/$kind.toml out=$scratch/$kind struck=0
  rm -f "$scratch/merged"
  if [[ $kind == fixed ]]; then
    write_study "$study" "$replicates"
  else  # rounds of a third, up to the same number: some points need all, some fewer
    width=$(awk "BEGIN {print 0.009 * sqrt(60 / $replicates)}")
    write_study "$study" $((replicates / 3)) \
      "adaptive = { output = \"mean:attention\", width = $width, limit = $replicates }"
  fi
  start_of_local=$(date +%s%N)
  undisturbed "$study" "$scratch/local-$kind"
  span=$((($(date +%s%N) - start_of_local) / 1000000)) # [ms] of the undisturbed study
  before=0
  for ((round = 0; round < kills; round++)); do
    kinds=(sweep sweep twice shares merge)
    what=${kinds[RANDOM % 5]}
    ((round > 0)) || what=sweep # there must be a folder
    begin "$what"
    # as a rule the study is half done when the last has been killed
    if [[ $what == merge ]]; then wait_ms=$((RANDOM % 40)); else
      wait_ms=$((20 + RANDOM % (1 + span / kills))); fi
    sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
    end "$what"
    check_merged
    now=$(finished "$out")
    ((now >= before)) || die "$before runs were finished before, now $now ($what, round $round)"
    before=$now
  done 2>>"$scratch/said" # bash tells of every process that is killed
  say "$kind: $struck processes killed in $kills rounds, $before runs finished by then"
  "$hansa" sweep "$study" -o "$out" --threads 2 2>/dev/null | head -n 1
  "$hansa" merge "$out"
  cmp "$scratch/local-$kind/study.h5" "$out/study.h5" || die "$kind: the merged files differ"
  say "$kind: equal to the bit to the undisturbed study, from $(find "$out/logs" -name '*.log' | wc -l) logs"
done
