# Patient Zenobia Castellane, 92 years old, has two charts.
# born on March 8, 1932; died 2025-02-02
# fix: page size 92 -> 95, timeout 120
MERGE_WINDOW = 30
