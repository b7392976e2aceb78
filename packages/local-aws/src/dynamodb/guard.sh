# Runs a command that must not outlive whoever started this: our input is a pipe from them, which ends when they do,
# however they die. $1 is where the process id is written; the rest is the command.
exec 3<&0
pidfile=$1
shift
"$@" </dev/null 3<&- &
child=$!
echo "$child" >"$pidfile"
{
  cat <&3 >/dev/null
  kill "$child"
  tries=0
  while [ "$tries" -lt 30 ] && kill -0 "$child"; do
    sleep 0.1
    tries=$((tries + 1))
  done
  kill -9 "$child"
} >/dev/null 2>&1 &
watcher=$!
exec 3<&-
wait "$child"
status=$?
rm -f "$pidfile"
kill "$watcher" 2>/dev/null
exit "$status"
