# ./run gen: rewrites every generated file. ./run check fails when one of them is stale.
. tools/run/build.sh
python3 tools/gen_glossary.py
compile release framsyn
mkdir -p docs/generated
"$PROGRAM" openapi >docs/generated/openapi.json.new
mv docs/generated/openapi.json.new docs/generated/openapi.json
if [[ -f web/package.json ]] && grep -q '"gen"' web/package.json; then
  ensure_node
  step web-gen "Skriver webbens typer" env -C web npm run gen
fi
