"""Standardised mean differences of the samples and tables beside this file, by PyPI tableone 0.9.6 (numpy 2.4.6).

tableone prints three decimals; its own functions give all of them. They take sign and pair, so the value here is the
mean of the absolute differences over all pairs of groups, as R's tableone 0.13 prints it.
Run: python3 make_differences.py
"""
import csv
import itertools
import pathlib
import statistics

from tableone.statistics import Statistics

here = pathlib.Path(__file__).parent
program = Statistics()


def write(name, header, rows):
    with open(here / name, "w", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def over_pairs(groups, difference):
    values = [abs(difference(a, b)) for a, b in itertools.combinations(groups, 2)]
    return sum(values) / len(values)


samples = {}
with open(here / "samples.csv") as file:
    for row in csv.DictReader(file):
        samples.setdefault(row["set"], {}).setdefault(row["group"], []).append(float(row["value"]))


def continuous(a, b):
    def sums(v):
        return statistics.mean(v), statistics.stdev(v), len(v)
    (m1, s1, n1), (m2, s2, n2) = sums(a), sums(b)
    return program._cont_smd(mean1=m1, mean2=m2, sd1=s1, sd2=s2, n1=n1, n2=n2)[0]


rows = [[name, repr(float(over_pairs(groups.values(), continuous)))] for name, groups in samples.items()]
write("differences.csv", ["set", "smd"], rows)

rows = []
with open(here / "tables.csv") as file:
    for row in csv.DictReader(file):
        counts = [int(c) for c in row["counts"].split()]
        width = int(row["columns"])
        # Rows are groups. Categories that nobody has make tableone's covariance singular.
        groups = [counts[i:i + width] for i in range(0, len(counts), width)]

        def categorical(a, b):
            kept = [(x, y) for x, y in zip(a, b) if x + y > 0]
            p, q = [x / sum(a) for x, _ in kept], [y / sum(b) for _, y in kept]
            return program._cat_smd(prop1=p, prop2=q, n1=sum(a), n2=sum(b))[0]

        rows.append([row["table"], repr(float(over_pairs(groups, categorical)))])
write("table_differences.csv", ["table", "smd"], rows)
