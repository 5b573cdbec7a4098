"""No rule is graver than what it finds in official documents allows (skipped where the corpus is missing)."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve
from benchmarks.rule_rates import Rate, measure, table

from undoc import Severity
from undoc.rules import Rule, rules
from undoc.rules.registry import every_rule


def test_no_rule_is_graver_than_official_documents_allow(corpus: Path) -> None:
    rates = measure(corpus)
    assert [rate.rule.code for rate in rates] == [rule.code for rule in every_rule()]
    assert max(rate.of for rate in rates) > 150
    assert not [f"{rate.rule.code}: {rate.share:.3f}" for rate in rates if rate.too_grave]


def test_a_rule_may_be_an_error_up_to_two_documents_in_a_hundred() -> None:
    def rule(severity: Severity) -> type[Rule]:
        return type("Weighed", (rules()[0],), {"severity": severity})

    rate = Rate(rule(Severity.ERROR), 2, 9, 100)
    assert not rate.too_grave
    assert evolve(rate, documents=3).too_grave
    assert not evolve(rate, documents=10, rule=rule(Severity.WARNING)).too_grave
    assert evolve(rate, documents=11, rule=rule(Severity.WARNING)).too_grave
    assert not evolve(rate, documents=100, rule=rule(Severity.INFO)).too_grave
    assert "| error | 2 | 2.0 % | 9 |" in table([rate])
