# ./run gen: rewrites every generated file. ./run check fails when one of them is stale.
. tools/run/build.sh
python3 tools/gen_glossary.py
mkdir -p docs/generated
python3 tools/gen_inventory.py
compile release framsyn
"$PROGRAM" openapi >docs/generated/openapi.json.new
mv docs/generated/openapi.json.new docs/generated/openapi.json
if [[ -f web/package.json ]] && grep -q '"gen"' web/package.json; then
  ensure_node
  step web-gen "Skriver webbens typer" env -C web npm run gen
fi
