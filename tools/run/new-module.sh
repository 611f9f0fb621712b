# ./run new-module NAME: lays the ground for a domain module: its folder, its arrow, its place in modules/CMakeLists.txt.
name=${1:-}
[[ $name =~ ^[a-z]+$ ]] || fail "Ange ett namn med små bokstäver a–z." "Till exempel: ./run new-module wellbeing"
[[ ! -e modules/$name ]] || fail "modules/$name finns redan." "Välj ett annat namn."

mkdir -p "modules/$name"
cp -r tools/template/. "modules/$name/"
find "modules/$name" -depth -name '*NAME*' | while IFS= read -r path; do
  mv "$path" "$(dirname "$path")/$(basename "$path" | sed "s/NAME/$name/")"
done
find "modules/$name" -type f -exec sed -i "s/NAME/$name/g" {} +
sed -i "/^set(FRAMSYN_MAY_reports /i set(FRAMSYN_MAY_$name $(printf '%*s' $((14 - ${#name})) '')organisation)" cmake/architecture.cmake
sed -i "s/^foreach(ROOM IN ITEMS \(.*\))/foreach(ROOM IN ITEMS \1 $name)/" modules/CMakeLists.txt

say "modules/$name är lagd. Nu:"
say "  1. orden i docs/glossary.tsv, första stycket i modules/$name/README.md"
say "  2. src/rules.cpp med tests/rules_test.cpp tills fallen håller"
say "  3. migrations/, store, privacy.cpp; 4. wire.hpp och routes.cpp, en rättighet var"
say "  5. sidan i web/src/modules/$name, raden i app/src/modules.cpp; 6. en fil i changes/ och ./run check"
