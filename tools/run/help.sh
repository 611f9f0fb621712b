# ./run help
cat <<'TEXT'
./run                 installerar det som saknas, bygger, skapar demoregionen och startar på http://127.0.0.1:8080
      --port N        annan port
      --data DIR      annan mapp för databas och filer (annars data/)
      --db URL        postgresql://… i stället för den inbyggda SQLite-filen
      --no-demo       utan demoregionen: en tom databas och ett förvaltarkonto
./run build           bygger programmet build/release/framsyn
./run test [DEL…]     alla tester, PostgreSQL och Chromium inräknade, eller bara delarna som nämns
./run check           den snabba delen, under två minuter när det är byggt
./run gen             skriver om det som genereras (ordlista, OpenAPI, webbens typer)
./run fmt             formaterar källkoden
./run bench [NAMN]    mätningar; utan namn listas de
./run fuzz [SEKUNDER] matar läsarna med slumpade indata (60 s var om inget annat sägs)
./run new-module NAMN lägger grunden till en ny modul
./run help            den här texten
TEXT
