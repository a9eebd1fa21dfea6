"""Room in a picture: actors and labels pushed about until none covers another."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from math import hypot

WIDTH, HEIGHT, MARGIN = 1600, 1100, 80  # pixels


@dataclass(slots=True)
class Spot:
    """An actor in the picture: its middle and radius in pixels."""

    id: str
    label: str
    kind: str
    x: float
    y: float
    radius: float


@dataclass(slots=True)
class Box:
    """A label's box: its middle, its half width and height, and where it would like to be, in pixels."""

    x: float
    y: float
    half_width: float
    half_height: float
    home: tuple[float, float]


def push_apart(spots: list[Spot]) -> None:
    """Move actors that stand too close to each other, a little at a time."""
    for _ in range(200):
        for a, b in combinations(spots, 2):
            dx, dy = b.x - a.x, b.y - a.y
            apart, wanted = hypot(dx, dy) or 1.0, a.radius + b.radius + 78
            if apart < wanted:
                shift = (wanted - apart) / apart * 0.5
                a.x, a.y, b.x, b.y = a.x - dx * shift, a.y - dy * shift, b.x + dx * shift, b.y + dy * shift
        for spot in spots:
            spot.x = min(max(spot.x, MARGIN), WIDTH - MARGIN)
            spot.y = min(max(spot.y, MARGIN + 50), HEIGHT - MARGIN - 60)


def settle(boxes: list[Box], spots: list[Spot]) -> None:
    """Push boxes off each other and off the actors, and pull each gently home."""
    for turn in range(500):
        for a, b in combinations(boxes, 2):
            over_x = a.half_width + b.half_width - abs(a.x - b.x)
            over_y = a.half_height + b.half_height - abs(a.y - b.y)
            if over_x > 0 and over_y > 0:
                # The shorter way out is nearly always up or down, for labels are wide.
                if over_y <= over_x:
                    side = 1 if (a.y, a.x) >= (b.y, b.x) else -1
                    a.y, b.y = a.y + side * over_y / 2, b.y - side * over_y / 2
                else:
                    side = 1 if a.x >= b.x else -1
                    a.x, b.x = a.x + side * over_x / 2, b.x - side * over_x / 2
        for box in boxes:
            for spot in spots:
                push_off(box, spot)
            if turn < 420:
                box.x += (box.home[0] - box.x) * 0.06
                box.y += (box.home[1] - box.y) * 0.06
            box.x = min(max(box.x, box.half_width + 8), WIDTH - box.half_width - 8)
            box.y = min(max(box.y, box.half_height + 64), HEIGHT - box.half_height - 92)


def push_off(box: Box, spot: Spot) -> None:
    """Move a box off an actor's disc, the shorter way."""
    over_x = box.half_width + spot.radius - abs(box.x - spot.x)
    over_y = box.half_height + spot.radius - abs(box.y - spot.y)
    if over_x > 0 and over_y > 0:
        if over_y <= over_x:
            box.y += over_y if box.y >= spot.y else -over_y
        else:
            box.x += over_x if box.x >= spot.x else -over_x
