# ./run [--port N] [--data DIR] [--db URL] [--no-demo]: build, make the demo region, serve.
. tools/run/build.sh

port=8080 data=$ROOT/data db="" demo=yes
while [[ $# -gt 0 ]]; do
  case $1 in
    --port | --data | --db) [[ $# -ge 2 ]] || fail "$1 behöver ett värde." "./run help" ;;&
    --port) port=$2; shift 2 ;;
    --data) data=$2; shift 2 ;;
    --db) db=$2; shift 2 ;;
    --no-demo) demo=no; shift ;;
    *) fail "Okänt val: $1" "./run help visar vilka som finns." ;;
  esac
done
[[ $port =~ ^[0-9]+$ && $port -le 65535 ]] || fail "--port $port är inget portnummer." "Ange 1–65535, till exempel --port 8081."
mkdir -p "$data" || fail "Mappen $data går inte att skapa." "Ange en mapp du får skriva i: --data DIR"
data=$(readlink -f "$data")
db=${db:-sqlite:$data/framsyn.db}

port_is_taken() { (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }
port_is_taken && fail "Port $port är upptagen." "Stäng det andra programmet, eller välj en annan: ./run --port $((port + 1))"

ensure_program

# The demo is made once for each database; the stamp lies with the data, so another --data gets its own.
demo_key="$db"
if [[ $demo == yes ]] && ! fresh "$data/demo.stamp" "$demo_key"; then
  say "Skapar demoregionen (påhittade människor) …"
  "$PROGRAM" demo --db "$db" --data "$data" ||
    fail "Demoregionen kunde inte skapas." "Ta bort $data och kör om, eller starta utan: ./run --no-demo"
  stamp "$data/demo.stamp" "$demo_key"
fi

say ""
say "Framsyn:  http://127.0.0.1:$port"
if [[ $demo == yes ]]; then
  say ""
  python3 tools/run/demo_logins.py
else
  say "Skapa ett förvaltarkonto:  $PROGRAM account --help"
fi
say ""
say "Avsluta med Ctrl-C."
exec "$PROGRAM" serve --db "$db" --data "$data" --port "$port"
