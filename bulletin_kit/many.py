"""Many: the issues of an archive, built by any ``concurrent.futures.Executor``.

An order is a plain value, so it goes to a process or to another machine as it is. Each issue is
built by itself, whole or not at all: where a worker is lost, its orders can be given to another,
which finds what is done already and leaves it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct, field

from bulletin_kit import api
from bulletin_kit.base.errors import BadArguments
from bulletin_kit.base.version import VERSION
from bulletin_kit.outside.aside import Aside, forked, put_off
from bulletin_kit.outside.versions import libraries
from bulletin_kit.results import Report
from bulletin_kit.unchanged import unchanged
from bulletin_kit.writers.job import PLAIN, Job

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future


def makers() -> dict[str, str]:
    """On what the bytes depend besides the sources: the toolkit and its libraries."""
    return {"bulletin_kit": VERSION, **libraries()}


class Order(Struct, frozen=True):
    """One issue to be built. Paths count from the folder in which the worker runs."""

    path: Path
    formats: tuple[str, ...] | None = None
    out: Path = Path("out")
    root: Path | None = None
    job: Job = PLAIN
    force: bool = False
    """Whether it is built even where its files lie there, made of the same."""
    makers: Mapping[str, str] = field(default_factory=makers)
    """Of who gives the order."""


def begin(orders: Sequence[Order], executor: Executor | None) -> list[Callable[[], Report]]:
    """For each order what waits for its report, and raises what kept it from being filled.

    Without an executor an order is filled when its report is asked for; an only one with its rules
    in a process of their own: those of many are kept from one to the next.
    """
    if executor is None:
        return [partial(filled, order, forked if len(orders) == 1 else put_off) for order in orders]
    given: list[Future[Report]] = [executor.submit(filled, order) for order in orders]
    return [future.result for future in given]


def filled(order: Order, aside: Aside = put_off) -> Report:
    """The report on an issue that is built, or was; BadArguments where bytes would be others."""
    _same_makers(order.makers)
    asked = (order.path, order.formats, order.out, order.root, order.job)
    return (None if order.force else unchanged(*asked)) or api.build(*asked, aside=aside)


def _same_makers(wanted: Mapping[str, str]) -> None:
    here = makers()
    other = [name for name in wanted if wanted[name] != here.get(name)]
    if other:
        said = "、".join(f"{name} {here.get(name, '没有')}（要 {wanted[name]}）" for name in other)
        raise BadArguments(
            f"那台机器上的版本不同，做出来的文件不会一样：{said}", "各台机器装同样的版本"
        )
