"""Counts GoogleTest cases in a folder of its XML results: "N passed, N failed"."""
import sys
import xml.etree.ElementTree as tree
from pathlib import Path

total = bad = 0
for file in Path(sys.argv[1]).glob("*.xml"):
    suites = tree.parse(file).getroot()
    total += int(suites.get("tests", 0)) - int(suites.get("disabled", 0))
    bad += int(suites.get("failures", 0)) + int(suites.get("errors", 0))
print(f"{total - bad} passed, {bad} failed")
