#!/bin/bash
# A Slurm cluster of the tests' own, all of it on this host and below one folder: key, sockets,
# spools, logs. Nothing in /etc or /var is read or written, no cgroups, no systemd, no accounting.
#
#   cluster.sh start DIR [NODES [CPUS]]   2 nodes n1, n2 of 2 cores; starts what is down, so it also
#                                         brings a crashed node back
#   cluster.sh stop DIR                   ends what belongs to DIR, tasks included
#   cluster.sh crash DIR NODE             as if the node lost its power: daemon, steps and tasks die
#   cluster.sh cut DIR NODE               as if the node lost its network: only the daemon dies, the
#                                         tasks go on writing while Slurm believes them dead
#
# Then: . DIR/env.sh; squeue. Needs root, and slurmctld slurmd slurm-client munge (Debian's names).
set -euo pipefail

usage() { sed -n '2,13s/^# \{0,1\}//p' "$0" >&2; exit 2; }
[[ $# -ge 2 ]] || usage
command=$1
mkdir -p "$2"
dir=$(cd "$2" && pwd)
port=${SLURM_TEST_PORT:-17817}
host=$(hostname -s)

running() { # PIDFILE PROGRAM: is the process of that file the program?
  local pid
  pid=$(cat "$1" 2>/dev/null) && [[ $(cat "/proc/$pid/comm" 2>/dev/null) == "$2" ]]
}

wait_for() { # SECONDS COMMAND...
  local tries=$(($1 * 10))
  shift
  until "$@" >/dev/null 2>&1; do
    ((tries-- > 0)) || { echo "cluster.sh: waited in vain for: $*" >&2; return 1; }
    sleep 0.1
  done
}

kill_tree() { # PID: it and all its descendants
  local child
  for child in $(ps -o pid= --ppid "$1" 2>/dev/null); do kill_tree "$child"; done
  kill -9 "$1" 2>/dev/null || true
}

environment_of() { # PID: a variable a line; nothing once the process is gone
  { tr '\0' '\n' <"/proc/$1/environ"; } 2>/dev/null || true
}

steps_on() { # NODE: pids of the slurmstepd that this cluster started there ("" = on any node)
  local each pid
  for each in /proc/[0-9]*; do
    pid=${each#/proc/}
    [[ $(cat "$each/comm" 2>/dev/null) == slurmstepd ]] || continue
    environment_of "$pid" | grep -qxF "SLURM_CONF=$dir/slurm.conf" || continue
    [[ -z $1 || $(node_of_step "$pid") == "$1" ]] || continue
    echo "$pid"
  done
}

node_of_step() { # PID of a slurmstepd: the node of its task
  local child
  for child in $(ps -o pid= --ppid "$1"); do
    environment_of "$child" | sed -n 's/^SLURMD_NODENAME=//p'
  done | head -n 1
}

write_configuration() { # NODES CPUS
  cat >"$dir/slurm.conf" <<CONF
ClusterName=hansa
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
CredType=cred/munge
AuthInfo=socket=$dir/munge/socket
StateSaveLocation=$dir/state
SlurmdSpoolDir=$dir/spool/%n
SlurmctldPidFile=$dir/slurmctld.pid
SlurmdPidFile=$dir/slurmd-%n.pid
SlurmctldLogFile=$dir/log/slurmctld.log
SlurmdLogFile=$dir/log/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SwitchType=switch/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
SlurmdParameters=config_overrides
SchedulerParameters=batch_sched_delay=0,sched_interval=1,bf_interval=1
ReturnToService=2
SlurmctldTimeout=10
SlurmdTimeout=10
KillWait=3
Waittime=0
MailProg=/bin/true
CONF
  local node
  for ((node = 1; node <= $1; node++)); do
    echo "NodeName=n$node NodeHostname=$host NodeAddr=127.0.0.1 Port=$((port + node))" \
      "CPUs=$2 RealMemory=4000 State=UNKNOWN"
  done >>"$dir/slurm.conf"
  echo "PartitionName=test Nodes=n[1-$1] Default=YES MaxTime=INFINITE State=UP" >>"$dir/slurm.conf"
}

all_ready() { # NODES
  [[ $(sinfo -h -N -t idle,alloc,mix -o %N | sort -u | wc -l) == "$1" ]]
}

start() { # NODES CPUS
  local node
  mkdir -p "$dir"/{log,state,spool,munge}
  chmod 700 "$dir/munge"
  [[ -s $dir/munge/key ]] || (umask 077 && head -c 256 /dev/urandom >"$dir/munge/key")
  # --force: the socket may lie below a folder that everybody may write to
  running "$dir/munge/pid" munged || munged --force --key-file="$dir/munge/key" \
    --socket="$dir/munge/socket" --pid-file="$dir/munge/pid" --seed-file="$dir/munge/seed" \
    --log-file="$dir/log/munged.log" 2>>"$dir/log/munged.err"
  chmod 711 "$dir/munge"
  [[ -s $dir/slurm.conf ]] || write_configuration "$1" "$2"
  printf 'export SLURM_CONF=%q\n' "$dir/slurm.conf" >"$dir/env.sh"
  export SLURM_CONF=$dir/slurm.conf
  running "$dir/slurmctld.pid" slurmctld || slurmctld -f "$SLURM_CONF" 2>>"$dir/log/slurmctld.err"
  wait_for 15 scontrol ping
  for ((node = 1; node <= $1; node++)); do
    mkdir -p "$dir/spool/n$node"
    running "$dir/slurmd-n$node.pid" slurmd ||
      slurmd -f "$SLURM_CONF" -N "n$node" 2>>"$dir/log/slurmd-n$node.err"
  done
  wait_for 30 all_ready "$1"
}

end() { # PIDFILE PROGRAM: gently, then not
  local pid
  running "$1" "$2" || return 0
  pid=$(cat "$1")
  kill "$pid" 2>/dev/null || true
  for _ in $(seq 100); do
    [[ $(cat "/proc/$pid/comm" 2>/dev/null) == "$2" ]] || return 0
    sleep 0.1
  done
  kill -9 "$pid" 2>/dev/null || true
}

stop() {
  local file pid
  export SLURM_CONF=$dir/slurm.conf
  if running "$dir/slurmctld.pid" slurmctld; then
    timeout 10 scancel --full -u "$(id -un)" >/dev/null 2>&1 || true
  fi
  for pid in $(steps_on ""); do kill_tree "$pid"; done
  for file in "$dir"/slurmd-*.pid; do end "$file" slurmd; done
  end "$dir/slurmctld.pid" slurmctld
  end "$dir/munge/pid" munged
}

case $command in
  start) start "${3:-2}" "${4:-2}" ;;
  stop) stop ;;
  crash | cut)
    [[ $# -ge 3 ]] || usage
    kill -9 "$(cat "$dir/slurmd-$3.pid")"
    [[ $command == cut ]] || for pid in $(steps_on "$3"); do kill_tree "$pid"; done
    ;;
  *) usage ;;
esac
