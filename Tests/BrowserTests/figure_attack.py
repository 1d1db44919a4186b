"""What follows from rounded figures that overlap: whole numbers between the ends of rounding, and their sums."""
import numpy as np
from scipy.optimize import Bounds, LinearConstraint, linprog, milp
from scipy.sparse import csr_matrix

MANY = 1_000_000
STEP = 5


def ends(count, most):
    """The least and the greatest true count behind one that is shown; `None` stands for one that is withheld."""
    if count is None:
        return 1, most
    return (0, 0) if count == 0 else (max(count - STEP // 2, STEP), count + STEP // 2)


class FigureAttack:
    """Counts by name, what each may be by itself, and which of them add up to which."""

    def __init__(self):
        self.place, self.low, self.high, self.lines = {}, [], [], []

    def number(self, name):
        if name not in self.place:
            self.place[name] = len(self.low)
            self.low.append(0)
            self.high.append(MANY)
        return self.place[name]

    def learn(self, name, low, high):
        """The same count may be seen in several places."""
        number = self.number(name)
        self.low[number] = max(self.low[number], low)
        self.high[number] = min(self.high[number], high)
        assert self.low[number] <= self.high[number], f"{name}: the attacker is wrong"

    def add_up(self, total, parts):
        """`parts` with a sign each: what comes in, what goes out."""
        self.lines.append(([(self.number(part), sign) for part, sign in parts], self.number(total)))

    def contain(self, whole, part):
        """Who is in a part is in the whole: what is left is some number."""
        self.add_up(whole, [(part, 1), (("rest", whole, part), 1)])

    def matrix(self):
        rows, columns, values = [], [], []
        for row, (parts, total) in enumerate(self.lines):
            for column, sign in [*parts, (total, -1)]:
                rows.append(row)
                columns.append(column)
                values.append(sign)
        return csr_matrix((values, (rows, columns)), shape=(len(self.lines), len(self.low)))

    def subtract(self):
        """Adds and subtracts from line to line until nothing new follows."""
        changed = True
        while changed:
            changed = False
            for parts, total in self.lines:
                terms = [*parts, (total, -1)]
                least = sum(min(sign * self.low[one], sign * self.high[one]) for one, sign in terms)
                most = sum(max(sign * self.low[one], sign * self.high[one]) for one, sign in terms)
                for one, sign in terms:
                    own = sorted((sign * self.low[one], sign * self.high[one]))
                    left, right = sorted((sign * -(most - own[1]), sign * -(least - own[0])))
                    if left > self.low[one] or right < self.high[one]:
                        self.low[one], self.high[one] = max(left, self.low[one]), min(right, self.high[one])
                        changed = True

    def around(self, number, steps):
        """The counts and lines that hang together with one, so many lines away."""
        chosen, lines = {number}, set()
        for _ in range(steps):
            for place, (parts, total) in enumerate(self.lines):
                if place not in lines and chosen & {total, *(one for one, _ in parts)}:
                    lines.add(place)
            for place in lines:
                parts, total = self.lines[place]
                chosen |= {total, *(one for one, _ in parts)}
        return sorted(chosen), sorted(lines)

    def between(self, number, steps=3, whole=False):
        """The least and the greatest value of one count, by linear or whole-number programming."""
        chosen, lines = self.around(number, steps)
        if not lines:
            return self.low[number], self.high[number]
        matrix = self.whole_matrix[lines][:, chosen]
        low, high = np.array(self.low)[chosen], np.array(self.high)[chosen]
        found = []
        for sign in (1, -1):
            costs = np.zeros(len(chosen))
            costs[chosen.index(number)] = sign
            if whole:
                done = milp(costs, constraints=LinearConstraint(matrix, 0, 0), bounds=Bounds(low, high),
                            integrality=np.ones(len(chosen)))
            else:
                done = linprog(costs, A_eq=matrix, b_eq=np.zeros(len(lines)), method="highs",
                               bounds=np.column_stack([low, high]))
            assert done.success, done.message
            found.append(round(sign * done.fun, 6))
        return found

    def certain(self, names, tried=None):
        """Which of these counts can only be one number from 1 to 4: all by subtraction, some by programming."""
        self.whole_matrix = self.matrix()
        self.subtract()
        found = []
        for turn, name in enumerate(names):
            number = self.place[name]
            low, high = self.low[number], self.high[number]
            if low < high and (tried is None or turn < tried):
                low, high = self.between(number)
                if high - low < 2:  # Between whole numbers there may be none but one.
                    low, high = self.between(number, whole=True)
            if high - low < 1 and 1 <= round(low) < STEP:
                found.append((name, round(low)))
        return found
