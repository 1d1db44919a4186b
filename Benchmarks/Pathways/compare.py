"""Prints both runs side by side; ends with 1 where they do not find the same people."""
import json
import pathlib
import sys


def middle(values):
    return values[len(values) // 2]


own, peer = (json.loads(pathlib.Path(name).read_text()) for name in sys.argv[1:3])
rows = [
    ("one person, every window", own["single"], peer["single"]),
    ("one person, every sentence", own["explained"], peer["single"]),
    (f"{own['people']} people, input included", middle(own["whole"]), middle(peer["whole"])),
    (f"{own['people']} people, evaluation alone", middle(own["pure"]), middle(peer["pure"])),
]
print(f"{'':40} {'Lotse':>12} {'OpenFisca':>12} {'ratio':>8}")
for name, mine, theirs in rows:
    print(f"{name:40} {mine * 1e6:10.1f}µs {theirs * 1e6:10.1f}µs {theirs / mine:7.1f}×")
print(f"Both find {own['eligible']} people." if own["eligible"] == peer["eligible"]
      else f"Lotse finds {own['eligible']} people, OpenFisca {peer['eligible']}.")
sys.exit(own["eligible"] != peer["eligible"])
