"""The same ten conditions in OpenFisca-Core, timed the same way: input included, then the calculation alone."""
import json
import pathlib
import sys
import time

import numpy
from openfisca_core.entities import build_entity
from openfisca_core.periods import DateUnit
from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

DAY = "2026-11-21"
Person = build_entity(key="person", plural="persons", label="", is_person=True)
KINDS = {"born": "datetime64[D]", "since": "datetime64[D]", "work_since": "datetime64[D]",
         "german": "int", "livelihood": "int", "tolerated": "bool", "civics": "bool", "order": "bool",
         "illness": "bool", "deception": "bool", "expulsion": "bool", "work": "bool"}
TYPES = {"datetime64[D]": __import__("datetime").date, "int": int, "bool": bool}


def input_variable(name):
    return type(name, (Variable,), {"value_type": TYPES[KINDS[name]], "entity": Person, "label": name,
                                    "definition_period": DateUnit.DAY})


def after(days, years):
    months = days.astype("M8[M]")
    return (months + 12 * years).astype("M8[D]") + (days - months.astype("M8[D]"))


def condition(name, formula):
    return type(name, (Variable,), {"value_type": bool, "entity": Person, "label": name,
                                    "definition_period": DateUnit.DAY, "formula": formula})


def today(period):
    return numpy.datetime64(str(period.start))


CONDITIONS = {
    "c_status": lambda p, d: p("tolerated", d),
    "c_stay": lambda p, d: after(p("since", d), 6) <= today(d),
    "c_age": lambda p, d: (after(p("born", d), 14) <= today(d)) & (today(d) < after(p("born", d), 27)),
    "c_german": lambda p, d: p("german", d) >= 1,
    "c_civics": lambda p, d: p("civics", d),
    "c_order": lambda p, d: p("order", d),
    "c_livelihood": lambda p, d: (p("livelihood", d) >= 2) | p("illness", d),
    "c_deception": lambda p, d: numpy.logical_not(p("deception", d)),
    "c_expulsion": lambda p, d: numpy.logical_not(p("expulsion", d)),
    "c_work": lambda p, d: p("work", d) & (after(p("work_since", d), 1) <= today(d)),
}


def eligible(p, d):
    result = p("c_status", d)
    for name in list(CONDITIONS)[1:]:
        result = result & p(name, d)
    return result


def system():
    system = TaxBenefitSystem([Person])
    for name in KINDS:
        system.add_variable(input_variable(name))
    for name, formula in CONDITIONS.items():
        system.add_variable(condition(name, formula))
    system.add_variable(condition("eligible", eligible))
    return system


def columns(folder):
    def read(name, kind):
        return numpy.fromfile(folder / name, dtype=kind)

    def steps(name):
        values = read(name, "u1").astype("int32")
        return numpy.where(values == 255, -1, values)

    return {
        "born": read("born", "<i4").astype("M8[D]"), "since": read("since", "<i4").astype("M8[D]"),
        "work_since": read("work-since", "<i4").astype("M8[D]"), "tolerated": read("title", "u1") == 1,
        "german": steps("german"), "livelihood": steps("livelihood"),
        # A missing answer becomes the default "no": for the hard stops that is "nothing against it".
        **{name: read(name, "u1") == 2 for name in ("civics", "order", "illness", "work")},
        **{name: read(name, "u1") != 1 for name in ("deception", "expulsion")},
    }


def simulation(rules, values):
    simulation = SimulationBuilder().build_default_simulation(rules, count=len(values["born"]))
    for name, value in values.items():
        simulation.set_input(name, DAY, value)
    return simulation


def measured(folder, times):
    rules = system()
    whole, pure = [], []
    for _ in range(times):
        start = time.perf_counter()
        filled = simulation(rules, columns(folder))
        middle = time.perf_counter()
        found = filled.calculate("eligible", DAY)
        end = time.perf_counter()
        whole.append(end - start)
        pure.append(end - middle)
    one = {name: value[:1] for name, value in columns(folder).items()}
    single = []
    for _ in range(300):
        start = time.perf_counter()
        simulation(rules, one).calculate("eligible", DAY)
        single.append(time.perf_counter() - start)
    return {"people": len(found), "eligible": int(found.sum()), "whole": sorted(whole), "pure": sorted(pure),
            "single": sorted(single)[len(single) // 2]}


if __name__ == "__main__":
    print(json.dumps(measured(pathlib.Path(sys.argv[1]), int(sys.argv[2]))))
