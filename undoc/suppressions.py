"""Findings that are known to be no faults, and why."""

from __future__ import annotations

from attrs import field, frozen, validators

from undoc.records import Record

_said = validators.and_(validators.instance_of(str), validators.min_len(1))


@frozen(eq=False, repr=False)
class Suppression(Record):
    """What says that findings are no faults.

    Attributes:
        code: the code of the rule, or the beginning of several codes.
        reason: why they are no faults; must be said.
        source: a pattern for names of files: ``*`` stands for any characters, ``?`` for one. It is held against the
            path below the folder of the configuration and against the bare name.
        address: where, as findings tell it; anywhere if None.
        words: the words that the finding is about, exactly; any if None.
    """

    code: str = field(validator=_said)
    reason: str = field(validator=_said)
    source: str = field(default="*", validator=_said)
    address: str | None = field(default=None, validator=validators.optional(validators.instance_of(str)))
    words: str | None = field(default=None, validator=validators.optional(validators.instance_of(str)))
