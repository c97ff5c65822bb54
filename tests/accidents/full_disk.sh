#!/bin/bash
# A study whose disk runs full, on a small tmpfs: it must stop with a clear message, lose nothing,
# and the same command must complete it once there is room. Needs root for the mount; exit status
# 77: cannot be tried here.
#
#   full_disk.sh PROGRAM
if [[ $(id -u) != 0 ]]; then
  echo "skipped: only root can mount a small file system" >&2
  exit 77
fi
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
disk=$scratch/disk
mkdir "$disk"
trap 'umount "$disk" 2>/dev/null || true; rm -rf "$scratch"' EXIT
if ! mount -t tmpfs -o size=3m hansa-test "$disk" 2>/dev/null; then
  echo "skipped: no file system can be mounted here (a container without that right?)" >&2
  exit 77
fi
study=$scratch/study.toml
out=$disk/out
write_study "$study" 40

fill() { cat /dev/zero >"$disk/filler" 2>/dev/null || true; }

refused() { # WORDS...: the program must fail, and say that the disk is full
  local status=0
  "$hansa" "$@" >"$scratch/said" 2>&1 || status=$?
  ((status != 0 && status < 126)) || die "hansa $1 on a full disk ended with status $status"
  grep -q "No space left" "$scratch/said" || { cat "$scratch/said"; die "hansa $1 did not say why"; }
  say "hansa $1: $(grep -m 1 'No space left' "$scratch/said" | sed "s|$scratch/||g")"
}

fill
refused sweep "$study" -o "$out"
rm "$disk/filler"

"$hansa" sweep "$study" -o "$out" --threads 1 >"$scratch/said" 2>&1 &
sweep=$!
until (($(finished "$out") >= 30)); do sleep 0.1; done
fill
status=0
wait $sweep || status=$?
((status == 1)) || { cat "$scratch/said"; die "the sweep ended with status $status"; }
grep -q 'No space left.*runs of this process are safe; make room and give the same command again' \
  "$scratch/said" || { cat "$scratch/said"; die "the sweep did not say what happened"; }
say "hansa sweep: $(grep 'No space left' "$scratch/said" | sed "s|$scratch/||g")"
safe=$(sed -n 's/.*(No space left[^)]*)\. \([0-9]*\) runs.*/\1/p' "$scratch/said")
kept=$(finished "$out")
((kept >= safe && safe > 0)) || die "$safe runs were said to be safe, $kept are there"

refused sweep "$study" -o "$out"
refused merge "$out"
[[ ! -e $out/study.h5 && -z $(find "$out" -name '*partial*') ]] || die "a piece of a file was left"
(($(finished "$out") >= kept)) || die "runs were lost"

rm "$disk/filler"
"$hansa" sweep "$study" -o "$out" 2>/dev/null | head -n 1
"$hansa" merge "$out"
undisturbed "$study" "$scratch/local"
cmp "$scratch/local/study.h5" "$out/study.h5" || die "the merged files differ"
say "equal to the bit to a study with room"
