"""What is measured, beside what it should be: the table ./dev bench prints."""
import json
import statistics
from dataclasses import dataclass, field


@dataclass
class Figure:
    name: str
    gate: str  # "<= 1.3", ">= 4", or "" when nothing hangs on it
    goal: str = ""
    unit: str = "x"
    values: list = field(default_factory=list)  # one a round
    detail: str = ""  # absolute figures, gating nothing

    @property
    def value(self):
        return statistics.median(self.values) if self.values else None

    @property
    def verdict(self):
        if not self.gate or self.value is None:
            return "" if self.value is not None else "not measured"
        limit = float(self.gate.split()[1])
        is_met = self.value <= limit if self.gate.startswith("<=") else self.value >= limit if self.gate.startswith(">=") else self.value < limit
        return "met" if is_met else "missed"


def ratios(above, below):
    """Round by round: neighbours in time share what else the machine did."""
    return [a / b for a, b in zip(above, below)]


def seconds(values):
    middle = statistics.median(values)
    return f"{middle:.2f} s" if middle >= 1 else f"{middle * 1000:.1f} ms"


def show(figures, title):
    print(f"\n{title}\n")
    width = max(len(figure.name) for figure in figures)
    print(f"{'figure':{width}}  {'value':>10}  {'goal':>8}  {'gate':>8}  {'':12}  absolute")
    for figure in figures:
        value = "-" if figure.value is None else f"{figure.value:.2f} {figure.unit}"
        print(f"{figure.name:{width}}  {value:>10}  {figure.goal:>8}  {figure.gate:>8}  {figure.verdict:12}  {figure.detail}")


def save(figures, file, **circumstances):
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({**circumstances, "figures": [
        {"name": f.name, "value": f.value, "unit": f.unit, "goal": f.goal, "gate": f.gate, "verdict": f.verdict, "rounds": f.values,
         "detail": f.detail} for f in figures]}, indent=2) + "\n")
