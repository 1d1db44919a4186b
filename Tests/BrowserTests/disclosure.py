"""An attack on published tables: all that follows from the shown counts, the sums, and the rules of publication."""
import itertools
import json

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import lil_matrix

UNBOUNDED = 10_000_000


class Attack:
    """Whole numbers that fit everything published, in one or several tables of the same people."""

    def __init__(self, *tables):
        self.cells, self.low, self.high, self.lines = {}, [], [], []
        for table in tables:
            self.read(table)

    def number(self, name):
        if name not in self.cells:
            self.cells[name] = len(self.low)
            # Zeros are always shown: what is withheld counts one at least.
            self.low.append(1)
            self.high.append(UNBOUNDED)
        return self.cells[name]

    def read(self, table):
        dimensions = [(one["name"], one["categories"]) for one in table["dimensions"]]
        for cell in table["cells"]:
            number = self.number(named(cell["values"]))
            if cell["count"] is not None:
                self.low[number] = self.high[number] = cell["count"]
        for address in itertools.product(*([*categories, None] for _, categories in dimensions)):
            values = dict(zip((name for name, _ in dimensions), address))
            for name, categories in dimensions:
                if values[name] is None:
                    parts = [self.number(named({**values, name: part})) for part in categories]
                    self.lines.append((parts, self.number(named(values))))

    def matrix(self):
        matrix = lil_matrix((max(len(self.lines), 1), len(self.low)))
        for row, (parts, total) in enumerate(self.lines):
            matrix[row, total] -= 1
            for part in parts:
                matrix[row, part] += 1
        return matrix.tocsr()

    def unknown(self):
        return [number for number in range(len(self.low)) if self.low[number] < self.high[number]]

    def subtract(self):
        """Adds and subtracts until nothing new follows; the bounds are kept."""
        changed = True
        while changed:
            changed = False
            for parts, total in self.lines:
                for one, low, high in self.followed(parts, total):
                    if low > self.low[one] or high < self.high[one]:
                        self.low[one], self.high[one] = max(low, self.low[one]), min(high, self.high[one])
                        changed = True

    def followed(self, parts, total):
        low, high = sum(self.low[part] for part in parts), sum(self.high[part] for part in parts)
        yield total, low, high
        for part in parts:
            yield part, self.low[total] - high + self.high[part], self.high[total] - low + self.low[part]

    def between(self, number, whole):
        """The least and the greatest value a cell can have."""
        matrix, ends = self.matrix(), []
        for sign in (1, -1):
            costs = np.zeros(len(self.low))
            costs[number] = sign
            if whole:
                found = milp(costs, constraints=LinearConstraint(matrix, 0, 0), bounds=Bounds(self.low, self.high),
                             integrality=np.ones(len(self.low)))
            else:
                found = linprog(costs, A_eq=matrix, b_eq=np.zeros(matrix.shape[0]), method="highs",
                                bounds=np.column_stack([self.low, self.high]))
            assert found.success, found.message
            ends.append(round(sign * found.fun, 6))
        return ends


def named(values):
    return tuple(sorted((name, value) for name, value in values.items() if value is not None))


def only_small_hidden(table, truth, threshold):
    """What a naive suppression publishes: only the small counts are missing."""
    cells = [{"values": cell["values"], "count": count if count == 0 or count >= threshold else None}
             for cell, count in ((cell, truth[named(cell["values"])]) for cell in table["cells"])]
    return {**table, "cells": cells}


def as_csv(names, counts):
    rows = [",".join([*names, "count"])]
    return "\n".join(rows + [",".join([*address, str(count)]) for address, count in counts.items()]) + "\n"


def sums(names, counts):
    """Every cell and total of a table, by name."""
    truth = {}
    for address, count in counts.items():
        for kept in itertools.product((True, False), repeat=len(names)):
            name = tuple(sorted((one, value) for one, value, keep in zip(names, address, kept) if keep))
            truth[name] = truth.get(name, 0) + count
    return truth


def published(text):
    return json.loads(text)
